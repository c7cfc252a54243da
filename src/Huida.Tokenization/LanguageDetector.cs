using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Tells Chinese from English by script: Chinese characters against words of letters, so that a Chinese sentence with a few English
/// terms stays Chinese, and an English one that quotes a Chinese name stays English. Text without letters is English unless its
/// punctuation is Chinese.
/// </summary>
public static class LanguageDetector
{
    private const double CharactersPerWord = 1.5; // of running Chinese text, punctuation apart

    public static Language Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int characters = 0;
        int words = 0;
        bool chinesePunctuation = false;
        for (int at = 0, end; at < text.Length; at = end)
        {
            switch (Scripts.At(text, at, out int length))
            {
                case Script.Han:
                    characters++;
                    end = at + length;
                    break;
                case Script.Letter:
                    end = EndOfLetters(text, at);
                    // "What does 统一身份认证 mean": the frame of a sentence says more than the name in it.
                    words += FunctionWords.English.Contains(text[at..end].ToLowerInvariant()) ? 3 : 1;
                    break;
                default:
                    chinesePunctuation |= text[at] is >= '\u3000' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E';
                    end = at + length;
                    break;
            }
        }

        return characters == 0 && words == 0
            ? chinesePunctuation ? Language.Chinese : Language.English
            : characters / CharactersPerWord >= words ? Language.Chinese : Language.English;
    }

    private static int EndOfLetters(string text, int at)
    {
        while (at < text.Length && Scripts.At(text, at, out int length) == Script.Letter)
        {
            at += length;
        }

        return at;
    }
}
