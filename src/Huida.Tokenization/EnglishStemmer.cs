using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Takes English inflection away, and nothing more: plurals, -ing, -ed, -ly, irregular forms. Borrow, borrows, borrowed and borrowing
/// become one term; borrower does not. Stems are for comparing, not for reading: words of two syllables or more lose a silent final
/// e (requir), so that it never has to be guessed back.
/// </summary>
internal static class EnglishStemmer
{
    /// <summary>Words that only look inflected.</summary>
    private static readonly HashSet<string> Unchanged = Words(
        "news lens series species always perhaps towards besides sometimes afterwards nowadays overseas physics means thanks as yes " +
        "hundred sacred embed indeed naked wicked rugged kindred infrared " +
        "during something nothing anything everything evening morning ceiling sibling pudding wedding herring offspring sterling " +
        "only early family reply apply supply assembly anomaly imply multiply comply july italy monopoly butterfly rely holy ugly " +
        "likely unlikely lonely friendly lovely homily ally rally bully tally jelly belly lily silly jolly");

    /// <summary>Stems of one syllable that lost an e which no rule below would give back.</summary>
    private static readonly HashSet<string> LostE = Words("creat guid quot rout wast tast past hast chang rang plung loung sooth cloth breath reus");

    private static readonly Lazy<Dictionary<string, string>> Irregular = new(() => LexiconFile.ReadRows(LexiconFile.EnglishIrregular)
        .SelectMany(forms => forms.Skip(1).Select(form => KeyValuePair.Create(form, forms[0])))
        .ToDictionary());

    /// <param name="word">Lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Irregular.Value.TryGetValue(word, out string? baseForm))
        {
            return Canonical(baseForm);
        }

        foreach (var step in (ReadOnlySpan<Func<string, string>>)[WithoutS, WithoutEdOrIng, WithoutLy])
        {
            if (Unchanged.Contains(word))
            {
                break;
            }

            word = step(word);
        }

        return Canonical(word);
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    private static string WithoutS(string word) => word switch
    {
        _ when word[^1] != 's' || word.Length <= 3 => word,
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] or [.., 'i', 'c', 's'] => word,
        [.., 'i', 'e', 's'] => word.Length > 4 ? word[..^3] + "y" : word[..^1],
        [.., 's', 's', 'e', 's'] or [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'z', 'z', 'e', 's'] => word[..^2],
        [.., 'o', 'e', 's'] when word.Length > 5 => word[..^2],
        [.., var before, 'u', 's', 'e', 's'] when word.Length > 5 && !IsVowel(before) => word[..^2], // campuses, but causes
        _ => word[..^1],
    };

    private static string WithoutEdOrIng(string word)
    {
        switch (word)
        {
            case [.., 'i', 'e', 'd'] when word.Length > 4:
                return word[..^3] + "y";
            case [.., 'e', 'e', 'd']:
                return word.EndsWith("ceed", StringComparison.Ordinal) || Syllables(word) < 2 ? word : word[..^1];
            case [.., 'e', 'd'] when word.Length > 3 && Syllables(word.AsSpan(0, word.Length - 2)) > 0:
                return Mended(word[..^2]);
            case [.., 'i', 'n', 'g'] when word.Length > 4 && Syllables(word.AsSpan(0, word.Length - 3)) > 0:
                return Mended(word[..^3]);
            default:
                return word;
        }
    }

    /// <summary>What stood before -ed or -ing, spelled as the base form: stopp to stop, mak to make.</summary>
    private static string Mended(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && "bdgmnprt".Contains(stem[^1]))
        {
            return stem[..^1];
        }

        return Syllables(stem) == 1 && (LostE.Contains(stem) || EndsShort(stem) || NeedsE(stem)) ? stem + "e" : stem;
    }

    /// <summary>One vowel and one consonant at the end (mak, us, phon): without an e the consonant would have been doubled.</summary>
    private static bool EndsShort(string stem) => stem.Length >= 2
        && !IsVowelAt(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y')
        && IsVowelAt(stem, stem.Length - 2)
        && (stem.Length == 2 || !IsVowelAt(stem, stem.Length - 3));

    private static bool NeedsE(string stem) => stem switch
    {
        [.., 'c'] or [.., 'v'] or [.., 'u'] => true,
        [.., 's', 's'] or [.., 'z', 'z'] or [.., 'l', 'l'] or [.., 'r', 'l'] => false,
        [.., 's'] or [.., 'z'] => true,
        [.., 'd' or 'r' or 'l', 'g'] => true,
        [.., var before, 'l'] => !IsVowel(before) && before != 'w',
        _ => false,
    };

    private static string WithoutLy(string word) => word switch
    {
        _ when word.Length < 5 || word[^1] != 'y' || word[^2] != 'l' || Syllables(word.AsSpan(0, word.Length - 2)) == 0 => word,
        [.., 'i', 'l', 'y'] => word[..^3] + "y",
        [.., 'b', 'l', 'y'] => word[..^1] + "e",
        [.., 'u', 'l', 'l', 'y'] when Syllables(word) == 2 => word[..^1],
        _ => word[..^2],
    };

    /// <summary>One spelling for enroll and enrol, programme and program, and no silent e where it cannot tell words apart.</summary>
    private static string Canonical(string word)
    {
        if (word[^1] == 'e' && word[^2] is not ('e' or 'o' or 'y') && Syllables(word.AsSpan(0, word.Length - 1)) > 1)
        {
            word = word[^2] == 'i' ? word[..^2] + "y" : word[..^1];
        }

        return word is [.., 'l', 'l'] or [.., 'm', 'm'] && Syllables(word) > 1 ? word[..^1] : word;
    }

    /// <summary>Groups of vowels.</summary>
    private static int Syllables(ReadOnlySpan<char> word)
    {
        int groups = 0;
        bool inGroup = false;
        for (int i = 0; i < word.Length; i++)
        {
            bool vowel = IsVowelAt(word, i);
            groups += vowel && !inGroup ? 1 : 0;
            inGroup = vowel;
        }

        return groups;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsVowelAt(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'u' => at == 0 || word[at - 1] != 'q',
        'y' => at > 0 && !IsVowel(word[at - 1]),
        var letter => IsVowel(letter),
    };
}
