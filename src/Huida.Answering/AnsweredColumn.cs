using Huida.TextToSql.Answers;

namespace Huida.Answering;

/// <summary>A column of rows that answer a question.</summary>
/// <param name="Name">As the SQL names it.</param>
public sealed record AnsweredColumn(string Name, ShownColumn Shown);
