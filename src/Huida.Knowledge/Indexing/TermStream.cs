using Huida.Tokenization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Huida.Knowledge.Indexing;

/// <summary>Terms of one kind as Lucene takes them, already analysed.</summary>
internal sealed class TermStream : TokenStream
{
    private const int MaxLength = 1_000; // Lucene refuses a document for one term beyond 32 KB; nobody asks for one this long

    private readonly IReadOnlyList<Term> _terms;
    private readonly TermKind _kind;
    private readonly ICharTermAttribute _text;
    private int _next;

    public TermStream(IReadOnlyList<Term> terms, TermKind kind)
    {
        _terms = terms;
        _kind = kind;
        _text = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        while (_next < _terms.Count)
        {
            var term = _terms[_next++];
            if (term.Kind == _kind && term.Text.Length is > 0 and <= MaxLength)
            {
                ClearAttributes();
                _text.Append(term.Text);
                return true;
            }
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
