using Huida.Evaluation.Tokenization;

namespace Huida.Tests.Tokenization.Pipeline;

/// <summary>Every tokenizer of the golden files against what its reference implementation gave.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Names => [.. GoldenSet.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Encode_EveryText_EqualsTheReference(string name)
    {
        string folder = PublicSets.Require("tokenization");

        var (count, differences) = GoldenSet.Compare(folder, name);

        Assert.True(count > 0);
        Assert.Empty(differences);
    }
}
