namespace Huida.Tokenization.Normalizers;

/// <summary>Puts a string before a text that is not empty. It has the place of the text's first character.</summary>
internal sealed class Prefixing(string prefix) : Normalizer
{
    public string Prefix => prefix;

    public override void Apply(WorkingText text)
    {
        if (text.Length == 0)
        {
            return;
        }

        int last = LengthAt(text.Units, 0) - 1;
        text.BeginRewriting();
        foreach (char unit in prefix)
        {
            text.Put(unit, 0, last);
        }

        text.Keep(0, text.Length);
        text.EndRewriting();
    }
}
