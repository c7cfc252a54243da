namespace Huida.Tokenization;

public enum Language
{
    Chinese,
    English,
}
