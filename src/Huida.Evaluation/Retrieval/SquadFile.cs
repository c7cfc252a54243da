using System.Text.Json;

namespace Huida.Evaluation.Retrieval;

/// <summary>The layout that SQuAD started and CMRC and DRCD share: articles of paragraphs, each with questions about it.</summary>
internal sealed record SquadFile(IReadOnlyList<SquadArticle> Data)
{
    public static async Task<SquadFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<SquadFile>(content, JsonSerializerOptions.Web, cancellationToken) is { Data: not null } file
                ? file
                : throw new InvalidDataException($"{path} has no \"data\": it is not a file of the SQuAD layout. Fetch the set again.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is not a file of the SQuAD layout. Fetch the set again.", exception);
        }
    }
}

/// <param name="Title">Null in sets without articles.</param>
internal sealed record SquadArticle(string? Title, IReadOnlyList<SquadParagraph> Paragraphs);

internal sealed record SquadParagraph(string Context, IReadOnlyList<SquadQuestion> Qas);

/// <param name="IsImpossible">The paragraph does not answer it, though it reads as if; SQuAD 2.0 alone has such.</param>
internal sealed record SquadQuestion(string Question, [property: System.Text.Json.Serialization.JsonPropertyName("is_impossible")] bool IsImpossible);
