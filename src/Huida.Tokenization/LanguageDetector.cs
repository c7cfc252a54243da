namespace Huida.Tokenization;

/// <summary>Tells Chinese from English by the script of the letters.</summary>
public static class LanguageDetector
{
    public static Language Detect(string text) => throw new NotImplementedException(text);
}
