using System.Diagnostics;
using Huida.Server.Words;

namespace Huida.Server.Operations;

/// <summary>What came of an operation: its value, or why not, in words.</summary>
internal abstract record Outcome<T>
    where T : notnull
{
    private Outcome()
    {
    }

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Problem problem) => new Failed(problem);

    public TResult Match<TResult>(Func<T, TResult> done, Func<Problem, TResult> failed) => this switch
    {
        Done(var value) => done(value),
        Failed(var problem) => failed(problem),
        _ => throw new UnreachableException(),
    };

    public async Task<Outcome<TNext>> ThenAsync<TNext>(Func<T, Task<TNext>> next)
        where TNext : notnull => this switch
        {
            Done(var value) => await next(value),
            Failed(var problem) => problem,
            _ => throw new UnreachableException(),
        };

    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Failed(Problem Problem) : Outcome<T>;
}
