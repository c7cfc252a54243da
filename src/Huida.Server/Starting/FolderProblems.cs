using System.Diagnostics;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Starting;

/// <summary>Why a data folder could not be opened, in words.</summary>
internal static class FolderProblems
{
    /// <summary>How long a command waits for another one that has the folder open.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    public static Problem Describe(FolderOpening opening, string path, Messages messages) => opening switch
    {
        FolderOpening.Held(var owner) => messages.Problem(ProblemCode.FolderInUse, path, owner?.Address ?? messages["FolderInUse.Command"]),
        FolderOpening.FromNewerVersion(var version) => messages.Problem(ProblemCode.FolderFromNewerVersion, path, version),
        FolderOpening.Failed(var reason, var place) => messages.Problem(CodeOf(reason), place),
        _ => throw new UnreachableException(),
    };

    private static ProblemCode CodeOf(FolderFailure reason) => reason switch
    {
        FolderFailure.CannotCreate => ProblemCode.FolderCannotBeCreated,
        FolderFailure.CannotWrite => ProblemCode.FolderCannotBeWritten,
        FolderFailure.DatabaseDamaged => ProblemCode.DatabaseDamaged,
        FolderFailure.DatabaseUnreachable => ProblemCode.DatabaseUnreachable,
        _ => throw new UnreachableException(),
    };
}
