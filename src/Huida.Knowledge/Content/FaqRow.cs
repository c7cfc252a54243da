namespace Huida.Knowledge.Content;

/// <summary>An entry as a file gives it.</summary>
internal sealed record FaqRow(string Question, IReadOnlyList<string> SimilarQuestions, string Answer, IReadOnlyList<string> Tags);

/// <summary>Where the header row has the columns of an entry, -1 for those it lacks.</summary>
internal sealed record FaqColumns(int Question, int SimilarQuestions, int Answer, int Tags)
{
    public static FaqColumns Of(IReadOnlyList<string> header)
    {
        string[] names = [.. header.Select(name => name.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant().Replace('_', ' '))];

        return new FaqColumns(
            Find("question", "questions", "standard question", "问题", "标准问题", "标准问"),
            Find("similar questions", "similar question", "similar", "相似问题", "相似问法", "相似问"),
            Find("answer", "answers", "答案", "回答"),
            Find("tags", "tag", "标签"));

        int Find(params string[] known) => Array.FindIndex(names, name => known.Contains(name));
    }

    public FaqFailure? Missing => this switch
    {
        { Question: < 0 } => FaqFailure.NoQuestionColumn,
        { Answer: < 0 } => FaqFailure.NoAnswerColumn,
        _ => null,
    };

    public FaqRow Read(IReadOnlyList<string> cells)
    {
        return new FaqRow(Cell(Question), Parts(SimilarQuestions), Cell(Answer), Parts(Tags));

        string Cell(int column) => column >= 0 && column < cells.Count ? StoredText.Clean(cells[column].ReplaceLineEndings("\n").Trim()) : "";

        string[] Parts(int column) =>
            [.. Cell(column).Split(['|', '｜', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
    }
}
