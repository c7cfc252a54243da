using System.Text.Json;
using Huida.Tokenization.Dictionaries;

namespace Huida.Tokenization.Training;

/// <summary>
/// Counts, over segmented text, what the hidden Markov model for unknown words goes by: where in a word a character stands, and what
/// follows what. Other characters than the model's end a run.
/// </summary>
internal sealed class MarkovCounts
{
    private const int None = -1;

    private readonly long[] _starts = new long[4];
    private readonly long[,] _transitions = new long[4, 4];
    private readonly SortedDictionary<char, long[]> _emissions = [];

    /// <summary>Adds a line whose words are separated by white space.</summary>
    public void Add(ReadOnlySpan<char> line)
    {
        int previous = None;
        for (int at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            int end = at;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
            {
                end++;
            }

            previous = AddWord(line[at..end], previous);
            at = end;
        }
    }

    /// <summary>Writes the logarithms of the shares, in the form that <see cref="HiddenMarkovModel.Parse"/> reads. What never was is not written.</summary>
    public void Write(Stream stream)
    {
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        WriteShares("start", Enumerable.Range(0, 4).Select(state => (HiddenMarkovModel.Letters[state], _starts[state])));
        json.WriteStartObject("trans");
        for (int from = 0; from < 4; from++)
        {
            WriteShares(HiddenMarkovModel.Letters[from..(from + 1)], Enumerable.Range(0, 4).Select(to => (HiddenMarkovModel.Letters[to], _transitions[from, to])));
        }

        json.WriteEndObject();
        json.WriteStartObject("emit");
        for (int state = 0; state < 4; state++)
        {
            WriteShares(HiddenMarkovModel.Letters[state..(state + 1)], _emissions.Select(character => (character.Key, character.Value[state])));
        }

        json.WriteEndObject();
        json.WriteEndObject();

        void WriteShares(string name, IEnumerable<(char Key, long Count)> counts)
        {
            var found = counts.Where(entry => entry.Count > 0).ToList();
            double all = Math.Log(found.Sum(entry => entry.Count));
            json.WriteStartObject(name);
            foreach (var (key, count) in found)
            {
                json.WriteNumber([key], Math.Log(count) - all);
            }

            json.WriteEndObject();
        }
    }

    /// <returns>The state of its last character.</returns>
    private int AddWord(ReadOnlySpan<char> word, int previous)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (!HiddenMarkovModel.Knows(word[i]))
            {
                previous = None;
                continue;
            }

            int state = word.Length == 1 ? HiddenMarkovModel.Single
                : i == 0 ? HiddenMarkovModel.Begin
                : i == word.Length - 1 ? HiddenMarkovModel.End
                : HiddenMarkovModel.Middle;
            if (previous != None)
            {
                _transitions[previous, state]++;
            }
            else if (state is HiddenMarkovModel.Begin or HiddenMarkovModel.Single)
            {
                _starts[state]++;
            }

            if (!_emissions.TryGetValue(word[i], out long[]? counts))
            {
                _emissions[word[i]] = counts = new long[4];
            }

            counts[state]++;
            previous = state;
        }

        return previous;
    }
}
