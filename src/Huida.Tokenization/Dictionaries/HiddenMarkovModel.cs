using System.Buffers;
using System.Text.Json;
using Huida.Tokenization.Files;

namespace Huida.Tokenization.Dictionaries;

/// <summary>
/// Words that no dictionary has, guessed from where in a word their characters mostly stand: a hidden Markov model over begin, middle,
/// end and single, decoded by Viterbi. With jieba's tables. Immutable and safe to share.
/// </summary>
internal sealed class HiddenMarkovModel
{
    private const double Impossible = -3.14e100;
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FD5';

    // By letter, so that "of equal ones the later letter", as jieba has it, is "the higher number".
    public const int Begin = 0;
    public const int End = 1;
    public const int Middle = 2;
    public const int Single = 3;
    public const string Letters = "BEMS";

    /// <summary>The two states that each state may follow, the lower first.</summary>
    private static readonly (int Low, int High)[] Before = [(End, Single), (Begin, Middle), (Begin, Middle), (End, Single)];

    private readonly double[] _start = new double[4];
    private readonly double[] _transitions = new double[16]; // [from * 4 + to]
    private readonly double[] _emissions = new double[(LastHan - FirstHan + 1) * 4];

    /// <summary>Whether the model has a place for a character.</summary>
    public static bool Knows(char character) => character is >= FirstHan and <= LastHan;

    private HiddenMarkovModel()
    {
        Array.Fill(_start, Impossible);
        Array.Fill(_transitions, Impossible);
        Array.Fill(_emissions, Impossible);
    }

    /// <param name="file">JSON: "start" with a log probability for each of B, M, E, S; "trans" with such for each state; "emit" with one for each character of each state.</param>
    /// <exception cref="InvalidDataException">The file is broken; the message names the field.</exception>
    public static HiddenMarkovModel Parse(ReadOnlyMemory<byte> file)
    {
        JsonSections.ThrowIfNoUtf8(file.Span);
        try
        {
            using var json = JsonDocument.Parse(file);
            HiddenMarkovModel model = new();
            foreach (var (state, score) in Scores(Table(json.RootElement, "start"), "start"))
            {
                model._start[StateOf(state, "start")] = score;
            }

            foreach (char letter in Letters)
            {
                int from = StateOf(letter.ToString(), "trans");
                foreach (var (to, score) in Scores(Table(json.RootElement, "trans", letter.ToString()), $"trans.{letter}"))
                {
                    model._transitions[(from * 4) + StateOf(to, $"trans.{letter}")] = score;
                }

                foreach (var (character, score) in Scores(Table(json.RootElement, "emit", letter.ToString()), $"emit.{letter}"))
                {
                    if (character is [>= FirstHan and <= LastHan])
                    {
                        model._emissions[((character[0] - FirstHan) * 4) + from] = score;
                    }
                }
            }

            return model;
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidDataException("a name holds half a character (\\ud800 to \\udfff).", wrong);
        }
        catch (JsonException wrong)
        {
            throw JsonSections.InvalidJson(wrong);
        }
    }

    /// <summary>Adds where the words of a run end.</summary>
    /// <param name="run">Chinese characters alone: U+4E00 to U+9FD5.</param>
    /// <param name="origin">Where the run starts, added to each end.</param>
    public void Cut(ReadOnlySpan<char> run, int origin, List<int> ends)
    {
        byte[]? rented = run.Length > 64 ? ArrayPool<byte>.Shared.Rent(run.Length * 5) : null;
        Span<byte> buffer = rented ?? stackalloc byte[64 * 5];
        var states = buffer[..run.Length];
        Decode(run, states, buffer[run.Length..]);
        for (int i = 0; i < states.Length; i++)
        {
            if (states[i] is End or Single || i == states.Length - 1)
            {
                ends.Add(origin + i + 1);
            }
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <param name="previous">Room for four bytes a character: which state the best way to each state came from.</param>
    private void Decode(ReadOnlySpan<char> run, Span<byte> states, Span<byte> previous)
    {
        Span<double> scores = stackalloc double[4];
        Span<double> next = stackalloc double[4];
        for (int state = 0; state < 4; state++)
        {
            scores[state] = _start[state] + Emission(run[0], state);
        }

        for (int i = 1; i < run.Length; i++)
        {
            for (int state = 0; state < 4; state++)
            {
                var (low, high) = Before[state];
                double emission = Emission(run[i], state);
                double fromLow = scores[low] + _transitions[(low * 4) + state] + emission;
                double fromHigh = scores[high] + _transitions[(high * 4) + state] + emission;
                next[state] = Math.Max(fromLow, fromHigh);
                previous[(i * 4) + state] = (byte)(fromHigh >= fromLow ? high : low);
            }

            next.CopyTo(scores);
        }

        byte last = scores[Single] >= scores[End] ? (byte)Single : (byte)End;
        for (int i = run.Length - 1; i >= 0; i--)
        {
            states[i] = last;
            last = previous[(i * 4) + last];
        }
    }

    private double Emission(char character, int state) => _emissions[((character - FirstHan) * 4) + state];

    private static int StateOf(string state, string field) =>
        state.Length == 1 && Letters.IndexOf(state[0], StringComparison.Ordinal) is var index and >= 0 ? index : throw new InvalidDataException($"{field}.{state} is no state: B, M, E or S.");

    private static JsonElement Table(JsonElement root, params string[] path)
    {
        for (int depth = 0; depth < path.Length; depth++)
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(path[depth], out root))
            {
                throw new InvalidDataException($"{string.Join('.', path[..(depth + 1)])} is missing.");
            }
        }

        return root;
    }

    private static IEnumerable<(string Key, double Score)> Scores(JsonElement element, string field)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{field} is not an object.");
        }

        return element.EnumerateObject().Select(property => property.Value.ValueKind == JsonValueKind.Number
            ? (property.Name, property.Value.GetDouble())
            : throw new InvalidDataException($"{field}.{property.Name} is not a number."));
    }
}
