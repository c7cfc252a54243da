using System.Collections.Frozen;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>What a schema and its notes write of each table, column and coded value, beside the phrases that questions are looked up in. Immutable.</summary>
internal sealed class TargetTexts
{
    private readonly FrozenDictionary<LinkTarget, Texts> _texts;

    public TargetTexts(DatabaseSchema schema, TermAnalyzer analyzer)
    {
        Dictionary<LinkTarget, Texts> texts = [];
        foreach (var table in schema.Tables)
        {
            texts[new LinkTarget.Table(table.Name)] = Texts.Of([table.Name, table.Comment ?? ""], table.Wording, [], analyzer);
            foreach (var column in table.Columns)
            {
                texts[new LinkTarget.Column(column.Name)] = Texts.Of([column.Name.Column, column.Comment ?? ""], column.Wording, column.Unit.Values, analyzer);
                foreach (var (stored, wording) in column.Values)
                {
                    texts[new LinkTarget.Cell(column.Name, stored)] = Texts.Of([stored], wording, [], analyzer);
                }
            }
        }

        _texts = texts.ToFrozenDictionary();
    }

    /// <summary>Whether a name has the word as it is written, but for the ending of a plural: building is in buildings, and not in built, which has its stem.</summary>
    public bool IsWrittenIn(LinkTarget target, string word) =>
        _texts.TryGetValue(target, out var texts) && texts.Names.Contains(Singular(word));

    public bool HasChineseName(LinkTarget target) => _texts.TryGetValue(target, out var texts) && texts.HasChineseName;

    /// <summary>Whether the notes' description of a target, or its unit, has the word or one that it is short for: 借 of 借书.</summary>
    public bool IsDescribedBy(LinkTarget target, string stem) => _texts.TryGetValue(target, out var texts)
        && (texts.Described.Contains(stem) || texts.Described.Any(word => WordMatch.Weight(stem, word) > 0));

    private static string Singular(string word) => word switch
    {
        [.. var start, 'i', 'e', 's'] => $"{start}y",
        [.. var start, not 's', 's'] => word[..^1],
        _ => word,
    };

    private sealed record Texts(FrozenSet<string> Names, bool HasChineseName, FrozenSet<string> Described)
    {
        public static Texts Of(IEnumerable<string> own, Wording wording, IEnumerable<string> units, TermAnalyzer analyzer)
        {
            string[] names = [.. own, .. wording.Synonyms.Values.SelectMany(synonyms => synonyms)];
            var described = wording.Descriptions.Values.Concat(units).SelectMany(text => analyzer.Analyze(text))
                .Where(term => term is { Kind: TermKind.Word, IsFunctionWord: false, Text.Length: > 0 })
                .Select(term => term.Text);

            return new Texts(
                names.SelectMany(NameWords.WrittenIn).Select(Singular).ToFrozenSet(StringComparer.Ordinal),
                Array.Exists(names, name => name.AsSpan().ContainsAnyInRange('\u3400', '\u9fff')),
                described.ToFrozenSet(StringComparer.Ordinal));
        }
    }
}
