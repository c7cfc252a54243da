namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The rules in their order: a rule sees what those before it made.</summary>
internal static class Rules
{
    public static void Apply(Clause clause)
    {
        AskRule.Apply(clause);
        ThanRule.Apply(clause);
        GroupRule.Apply(clause);
        AggregateRule.Apply(clause);
        CountRule.Apply(clause);
        OrderRule.Apply(clause);
        LimitRule.Apply(clause);
        PresentRule.Apply(clause);
        PeriodRule.Apply(clause);
        CompareRule.Apply(clause);
        CellRule.Apply(clause);
        PeakRule.Apply(clause);
        LackRule.Apply(clause);
    }
}
