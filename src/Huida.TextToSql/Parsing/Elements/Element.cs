using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;

namespace Huida.TextToSql.Parsing.Elements;

/// <summary>Which part of the question a word belongs to.</summary>
internal enum Region
{
    /// <summary>What is asked for.</summary>
    Wanted,

    /// <summary>What must hold: after whose, with, that.</summary>
    Relative,
}

/// <summary>A piece of the question's meaning with the words that gave it. Parsing makes few large ones out of many small ones.</summary>
internal abstract record Element(IReadOnlyList<Atom> Atoms)
{
    public int Start => Atoms.Count > 0 ? Atoms.Min(atom => atom.Start) : 0;

    public int End => Atoms.Count > 0 ? Atoms.Max(atom => atom.End) : 0;

    public Region Region { get; init; }

    /// <summary>A cue that nothing has used yet.</summary>
    public sealed record Sign(Cue Cue, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    public sealed record Entity(string Table, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>A column, or what an aggregate makes of one, or a number of rows.</summary>
    /// <param name="Distinct">The question asks for different values.</param>
    public sealed record Measure(Expression Of, IReadOnlyList<Atom> Atoms, bool Distinct = false) : Element(Atoms);

    public sealed record Cell(ColumnUse Column, string Stored, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    public sealed record Constant(Operand.Constant Value, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>A day or span of days, both ends included; an open end is null.</summary>
    public sealed record Period(DateOnly? From, DateOnly? To, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>What must hold, of rows or, where it compares an aggregate, of groups.</summary>
    public sealed record Test(Condition Condition, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>Only the rows or groups with the most or least of <paramref name="By"/>.</summary>
    /// <param name="Of">The column whose values are counted, for the most common one; else null.</param>
    public sealed record Peak(Expression By, bool Most, ColumnUse? Of, IReadOnlyList<Atom> Atoms) : Element(Atoms)
    {
        /// <summary>It adds up over the rows of what is asked for.</summary>
        public bool OfAmount { get; init; }
    }

    /// <summary>One row of the result for each of these.</summary>
    public sealed record Group(Element Of, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <param name="By">Empty where the question only says that it wants an order.</param>
    public sealed record Order(IReadOnlyList<Ordering> By, bool Descending, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>What must not hold: of tests that they are met, of tables that they have rows.</summary>
    public sealed record Lack(IReadOnlyList<Element> Of, IReadOnlyList<Atom> Atoms) : Element(Atoms);

    /// <summary>Only so many rows.</summary>
    public sealed record First(int Rows, IReadOnlyList<Atom> Atoms) : Element(Atoms);
}
