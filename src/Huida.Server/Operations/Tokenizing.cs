using System.Diagnostics;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Operations;

/// <summary>Shows how a text falls into tokens, by Huida's own tokenizers or one of the files that were given.</summary>
/// <param name="longest">The most that a text may have, in UTF-16 units.</param>
internal sealed class Tokenizing(TokenizerFiles files, int longest)
{
    public int Longest => longest;

    public TokenizersJson List(Messages messages) => new(
    [
        .. OwnTokenizers.Names.Select(name => new TokenizerJson(name, IsOwn: true, null, null, null)),
        .. files.List().Select(found => new TokenizerJson(
            found.Name, IsOwn: false, found.Tokenizer?.Kind, found.Tokenizer?.VocabularySize, found.Failure is { } failure ? Describe(found, failure, messages) : null)),
    ]);

    public Outcome<TokenizeJson> Tokenize(TokenizeTextJson asked, Messages messages)
    {
        asked = asked with { Text = asked.Text ?? "" };
        if (asked.Text.Length > longest)
        {
            return messages.Problem(ProblemCode.TextTooLong, asked.Text.Length, longest);
        }

        string name = asked.Tokenizer ?? OwnTokenizers.Words;
        if (OwnTokenizers.Tokenize(name, asked.Text, asked.Explain) is { } own)
        {
            return own;
        }

        return files.Find(name) switch
        {
            null => messages.Problem(ProblemCode.UnknownTokenizer, name, string.Join(", ", OwnTokenizers.Names)),
            { Tokenizer: { } tokenizer } => Tokenize(tokenizer, name, asked, messages),
            { Failure: { } failure } found => Broken(Describe(found, failure, messages)),
            _ => throw new UnreachableException(),
        };
    }

    public static Outcome<TokenizeJson> Tokenize(Tokenizer tokenizer, string name, TokenizeTextJson asked, Messages messages) =>
        asked.Special == SpecialTokens.Refuse && tokenizer.FindSpecial(asked.Text!) is { } found
            ? messages.Problem(ProblemCode.SpecialTokenRefused, found.Token.Content, found.Range.Start)
            : ModelTokens.Of(tokenizer, name, asked);

    private static Problem Broken(TokenizerProblemJson problem) => new(ProblemCode.TokenizerBad, problem.Message, problem.Remedy);

    private static TokenizerProblemJson Describe(FoundTokenizer found, TokenizerFailure failure, Messages messages) =>
        new(messages.Format($"{nameof(TokenizerFailure)}.{failure}", found.Name, found.Detail), messages.Remedy(failure));
}
