using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class TranslationsTests
{
    [Fact]
    public void Of_WordOfTheDictionary_HasEachTranslationAsStems() => Assert.Equal([Stems("number_of_people")], Said("人数"));

    [Fact]
    public void Of_WordOfBothLists_HasWhatWasWrittenForSchemasFirstAndNothingTwice() =>
        Assert.Equal("id number code no reference_code numbering".Split(' ').Select(Stems), Said("编号"));

    [Fact]
    public void Of_UnknownWord_HasNone() => Assert.Empty(Translations.Of("慧答"));

    private static IEnumerable<string> Said(string chinese) => Translations.Of(chinese).Select(words => string.Join('_', words));

    private static string Stems(string words) => string.Join('_', words.Split('_').Select(EnglishStemmer.Stem));
}
