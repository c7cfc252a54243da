using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

/// <summary>What people say that names no table or column outright.</summary>
public sealed class EverydayTests
{
    [Fact]
    public void Parse_MostOfAnAmountThatManyRowsHave_IsTheirSum() => AssertReads(
        "哪个系的教师工资最多？",
        Select(Value("departments.name")) with
        {
            Entities = [],
            GroupBy = [Column("departments.id")],
            OrderBy = [new Ordering(new Expression.Aggregate(AggregateFunction.Sum, Column("teachers.salary")), Descending: true)],
            Limit = 1,
        });

    [Fact]
    public void Parse_LeastOfAnAmountThatManyRowsShare_IsTheirSum() => AssertReads(
        "哪个性别的年龄最少？",
        Select(Value("students.gender")) with
        {
            GroupBy = [Column("students.gender")],
            OrderBy = [new Ordering(new Expression.Aggregate(AggregateFunction.Sum, Column("students.age")), Descending: false)],
            Limit = 1,
        });

    [Fact]
    public void Parse_HighestOfManyRows_IsOneRow() => Assert.Equal(
        Value("teachers.salary"), Assert.Single(Parse("哪个系的教师工资最高？")[0].Form.OrderBy).By);

    [Fact]
    public void Parse_Who_IsThePersonThatTheRowsReferTo() => Assert.Equal(
        [Value("students.name")], Parse("选了Optics的是谁？")[0].Form.Select);

    [Theory]
    [InlineData("一门课程都没选的学生有哪些？")]
    [InlineData("课程也没选的学生")]
    public void Parse_WhatIsDeniedStandsBefore_AreNotAmongThoseThatHave(string question) => AssertReads(
        question,
        Select(Value("students.name")) with
        {
            Where = new Condition.Not(new Condition.InQuery(
                Column("students.id"), Select(Value("students.id")) with { Entities = [new TableUse("courses")] })),
        });

    [Fact]
    public void Accounted_VerbThatTheTableBetweenNames_IsAll() =>
        Assert.InRange(Parse("How many students enrolled in courses?")[0].Signals.Accounted, 0.99, 1);

    [Theory]
    [InlineData("学生现在分别有多少个")]
    [InlineData("How many students are there at present?")]
    public void Accounted_WordsAside_AreNoLoss(string question) => Assert.InRange(Parse(question)[0].Signals.Accounted, 0.99, 1);
}
