using System.Collections.Immutable;
using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>How a byte-pair model reads words.</summary>
/// <param name="IsByteLevel">Words are bytes, written in the <see cref="ByteAlphabet"/>; else they are characters.</param>
/// <param name="UnknownToken">For characters that the vocabulary lacks; null where they are left out.</param>
/// <param name="UsesBytes">Such characters are written as bytes (&lt;0xE4&gt;) instead.</param>
/// <param name="FusesUnknown">Unknown characters in a row make one token.</param>
/// <param name="TakesWholeWords">A word that is a token stays whole, whatever the merges say.</param>
/// <param name="ContinuingPrefix">Written before every character of a word but the first.</param>
/// <param name="WordEnd">Written after the last character of a word.</param>
/// <param name="IsSentencePiece">Unknown tokens read as the text does, and fuse across words.</param>
internal sealed record BytePairSettings(
    bool IsByteLevel,
    string? UnknownToken = null,
    bool UsesBytes = false,
    bool FusesUnknown = false,
    bool TakesWholeWords = false,
    string ContinuingPrefix = "",
    string WordEnd = "",
    bool IsSentencePiece = false);

/// <summary>
/// Byte-pair encoding: the characters or bytes of a word, and the neighbours that were merged first in training made one, again and again
/// (https://arxiv.org/abs/1508.07909). Words that come again are remembered.
/// </summary>
internal sealed class BytePairModel : TokenModel
{
    private readonly MergeTable _merges;
    private readonly int[] _byteIds; // of the alphabet's 256 characters, -1 where the vocabulary lacks one
    private readonly ByteTokens? _bytes;

    /// <param name="merges">Pairs of tokens with their rank, lower first, and the token that they become.</param>
    public BytePairModel(Vocabulary vocabulary, MergeTable merges, BytePairSettings settings)
    {
        (Vocabulary, _merges, Settings) = (vocabulary, merges, settings);
        _byteIds = [.. ByteAlphabet.Characters.Select(character => vocabulary.IdOf([character]) ?? -1)];
        _bytes = settings.UsesBytes ? ByteTokens.Of(vocabulary) : null;
        UnknownId = settings.UnknownToken is { } unknown ? vocabulary.IdOf(unknown) : null;
    }

    public override Vocabulary Vocabulary { get; }

    public BytePairSettings Settings { get; }

    /// <summary>The merges in the order of their ranks, for writing a file.</summary>
    public ImmutableArray<(int Left, int Right)> MergesInOrder => _merges.InOrder();

    public override int? UnknownId { get; }

    public override ModelWorker NewWorker(IReadOnlySet<int> withheld) => new Worker(this, withheld);

    private sealed class Worker(BytePairModel model, IReadOnlySet<int> withheld) : ModelWorker
    {
        private const int Left = -2; // a character that has no token, and is left out

        private readonly PairMerger _merger = new(model._merges);
        private readonly WordCache _cache = new();
        private readonly BytePairSettings _settings = model.Settings;

        public override void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens)
        {
            var word = units[start..end];
            ref var remembered = ref _cache.Find(word, out bool found);
            if (found)
            {
                BytePlaces known = new(units[..end], start);
                for (int i = 0; i < remembered.Count; i++)
                {
                    Add(remembered.Ids[i], remembered.Lengths[i], ref known, tokens);
                }

                return;
            }

            _merger.Begin();
            if (!TakeWhole(word))
            {
                Fill(word);
                _merger.Merge();
            }

            var symbols = _merger.Symbols;
            BytePlaces places = new(units[..end], start);
            foreach (var symbol in symbols)
            {
                Add(symbol.Id, symbol.Length, ref places, tokens);
            }

            if (WordCache.Fits(word, symbols.Length))
            {
                ref var entry = ref _cache.Remember(word);
                foreach (var symbol in symbols)
                {
                    entry.Add(symbol.Id, symbol.Length);
                }
            }
        }

        private bool TakeWhole(ReadOnlySpan<char> word)
        {
            if (!_settings.TakesWholeWords)
            {
                return false;
            }

            int bytes = Encoding.UTF8.GetByteCount(word);
            int id;
            bool known = _settings.IsByteLevel ? TryGetWhole(word, bytes, out id) : model.Vocabulary.TryGetId(word, out id);
            known &= !withheld.Contains(id);
            if (known)
            {
                _merger.Add(id, bytes);
            }

            return known;
        }

        private bool TryGetWhole(ReadOnlySpan<char> word, int bytes, out int id)
        {
            const int Longest = 512; // no vocabulary has longer tokens

            id = 0;
            if (bytes > Longest)
            {
                return false;
            }

            Span<byte> utf8 = stackalloc byte[Longest];
            Span<char> surface = stackalloc char[Longest];
            Encoding.UTF8.GetBytes(word, utf8);
            for (int i = 0; i < bytes; i++)
            {
                surface[i] = ByteAlphabet.Characters[utf8[i]];
            }

            return model.Vocabulary.TryGetId(surface[..bytes], out id);
        }

        private void Fill(ReadOnlySpan<char> word)
        {
            Span<byte> utf8 = stackalloc byte[4];
            for (int at = 0, length; at < word.Length; at += length)
            {
                Rune.DecodeFromUtf16(word[at..], out var rune, out length);
                int bytes = rune.EncodeToUtf8(utf8);
                if (_settings.IsByteLevel)
                {
                    foreach (byte value in utf8[..bytes])
                    {
                        _merger.Add(model._byteIds[value] >= 0 ? model._byteIds[value] : model.UnknownId ?? Left, 1);
                    }
                }
                else if (TryGetCharacter(word, at, length, out int id))
                {
                    _merger.Add(id, bytes);
                }
                else if (model._bytes is { } tokens)
                {
                    foreach (byte value in utf8[..bytes])
                    {
                        _merger.Add(tokens[value], 1);
                    }
                }
                else if (model.UnknownId is { } unknown && _settings.FusesUnknown && _merger.Symbols is [.., var last] && last.Id == unknown)
                {
                    _merger.Extend(bytes);
                }
                else
                {
                    _merger.Add(model.UnknownId ?? Left, bytes);
                }
            }
        }

        private bool TryGetCharacter(ReadOnlySpan<char> word, int at, int length, out int id)
        {
            var character = word.Slice(at, length);
            bool isFirst = at == 0;
            bool isLast = at + length == word.Length;
            if ((isFirst || _settings.ContinuingPrefix.Length == 0) && (!isLast || _settings.WordEnd.Length == 0))
            {
                return model.Vocabulary.TryGetId(character, out id);
            }

            return model.Vocabulary.TryGetId($"{(isFirst ? "" : _settings.ContinuingPrefix)}{character}{(isLast ? _settings.WordEnd : "")}", out id);
        }

        /// <param name="length">How many bytes of UTF-8 the token takes; one that ends inside a character has all of it for its place.</param>
        private void Add(int id, int length, ref BytePlaces places, TokenList tokens)
        {
            var (start, end) = tokens.TracksOffsets || model.UnknownId is not null ? places.Take(length) : default;
            if (id == model.UnknownId && _settings.IsSentencePiece)
            {
                tokens.FuseUnknown(id, start, end, keepsText: true, acrossWords: true);
            }
            else if (id == model.UnknownId)
            {
                tokens.AddUnknown(id, start, end);
            }
            else if (id != Left)
            {
                tokens.Add(id, start, end);
            }
        }
    }
}
