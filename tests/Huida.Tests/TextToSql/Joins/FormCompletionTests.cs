using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;
using static Huida.Tests.TextToSql.Joins.TestSchema;

namespace Huida.Tests.TextToSql.Joins;

public sealed class FormCompletionTests
{
    [Fact]
    public void Complete_OneTable_HasNoJoin() => Holds(
        """SELECT "students"."name" FROM "students" WHERE "students"."age" > 20""",
        Select(Value("students.name")) with { Where = Over(Value("students.age"), 20) });

    [Fact]
    public void Complete_TwoTablesOfABridge_JoinsThroughIt() => Holds(
        """
        SELECT "students"."name" FROM "students"
        JOIN "enrollments" ON "enrollments"."student_id" = "students"."id"
        JOIN "courses" ON "enrollments"."course_id" = "courses"."id"
        WHERE "courses"."title" = 'Logic'
        """,
        Select(Value("students.name")) with { Where = Is("courses.title", "Logic") });

    [Fact]
    public void Complete_CourseAndItsPrerequisite_TakesTheEarlierKeyForTheLowerInstance() => Holds(
        """
        SELECT "courses"."title" FROM "courses"
        JOIN "prerequisites" ON "prerequisites"."prereq_id" = "courses"."id"
        JOIN "courses" AS "courses_2" ON "prerequisites"."course_id" = "courses_2"."id"
        WHERE "courses_2"."title" = 'Logic'
        """,
        Select(Value("courses.title", 1)) with { Where = Is("courses.title", "Logic") });

    [Fact]
    public void Complete_TeacherAndBoss_GoesFromTheLowerInstanceToTheHigher() => Holds(
        """
        SELECT "teachers"."name", "teachers_2"."name" FROM "teachers"
        JOIN "teachers" AS "teachers_2" ON "teachers"."boss_id" = "teachers_2"."id"
        """,
        Select(Value("teachers.name"), Value("teachers.name", 1)));

    [Fact]
    public void Complete_FlightBetweenTwoCities_GivesEachAirportItsKey() => Holds(
        """
        SELECT "flights"."number" FROM "flights"
        JOIN "airports" ON "flights"."source" = "airports"."code"
        JOIN "airports" AS "airports_2" ON "flights"."destination" = "airports_2"."code"
        WHERE "airports"."city" = 'Oslo' AND "airports_2"."city" = 'Rome'
        """,
        Select(Value("flights.number")) with { Where = new Condition.And([Is("airports.city", "Oslo"), Is("airports.city", "Rome", 1)]) });

    [Fact]
    public void Complete_OneAirportOfAFlight_TakesTheFirstKey() => Holds(
        """
        SELECT "flights"."number" FROM "flights" JOIN "airports" ON "flights"."source" = "airports"."code"
        WHERE "airports"."city" = 'Oslo'
        """,
        Select(Value("flights.number")) with { Where = Is("airports.city", "Oslo") });

    [Fact]
    public void Complete_TwoStudentsOfOneCourse_JoinsThroughTwoEnrollments() => Holds(
        """
        SELECT "students"."name" FROM "students"
        JOIN "enrollments" ON "enrollments"."student_id" = "students"."id"
        JOIN "courses" ON "enrollments"."course_id" = "courses"."id"
        JOIN "enrollments" AS "enrollments_2" ON "enrollments_2"."course_id" = "courses"."id"
        JOIN "students" AS "students_2" ON "enrollments_2"."student_id" = "students_2"."id"
        WHERE "students_2"."name" = 'Ann'
        """,
        Select(Value("students.name", 1)) with { Where = Is("students.name", "Ann"), Entities = [new TableUse("courses")] });

    [Fact]
    public void Complete_TeacherAndCourse_PrefersTheBridgeToTheCommonDepartment() => Holds(
        """
        SELECT "teachers"."name" FROM "teachers"
        JOIN "teaching" ON "teaching"."teacher_id" = "teachers"."id"
        JOIN "courses" ON "teaching"."course_id" = "courses"."id"
        WHERE "courses"."title" = 'Logic'
        """,
        Select(Value("teachers.name")) with { Where = Is("courses.title", "Logic") });

    [Fact]
    public void Complete_TablesApart_NamesThem()
    {
        var outcome = Complete(Select(Value("students.name"), Value("courses.title"), Value("airports.city")));

        Assert.Equal(new Completion.NoPath("students", "airports"), outcome);
    }

    [Fact]
    public void Complete_TablesThatMerelyReferToAThird_TakesTheLongerWayBetweenThem() => Holds(
        """
        SELECT "students"."name" FROM "students" JOIN "enrollments" ON "enrollments"."student_id" = "students"."id"
        JOIN "sections" ON "enrollments"."section_id" = "sections"."id"
        JOIN "courses" ON "sections"."course_id" = "courses"."id" WHERE "courses"."title" = 'Logic'
        """,
        Select(Value("students.name")) with { Where = Is("courses.title", "Logic") },
        Of(
            "departments: id*, name",
            "students: id*, name, department_id->departments.id",
            "courses: id*, title, department_id->departments.id",
            "sections: id*, course_id->courses.id",
            "enrollments: student_id*->students.id, section_id*->sections.id"));

    [Theory]
    [InlineData("airline")]
    [InlineData("airline_id")]
    [InlineData("uid")]
    public void Complete_KeyThatNobodyDeclared_IsGuessedByItsName(string column) => Holds(
        $"""SELECT "airlines"."name" FROM "airlines" JOIN "flights" ON "flights"."{column}" = "airlines"."uid" WHERE "flights"."price" > 9""",
        Select(Value("airlines.name")) with { Where = Over(Value("flights.price"), 9) },
        Of("airlines: uid*, name", $"flights: number*, {column}, price#"));

    [Fact]
    public void Complete_SchemaOfHundredsOfTables_FindsTheShortWays()
    {
        var completion = new FormCompletion(Of([.. Enumerable.Range(0, 500).Select(i => $"t{i}: id*, name, parent->t{Math.Max(i - 1, 0)}.id, other->t{i / 2}.id")]));
        for (int i = 400; i < 420; i++)
        {
            var outcome = completion.Complete(Select(Value($"t{i}.name"), Value($"t{i + 3}.name"), Value($"t{i / 2}.name")));

            // The long way, from the second down to the first, takes three joins and a fourth to the third table.
            Assert.InRange(Assert.IsType<Completion.Completed>(outcome).Select.Joins.Count, 2, 4);
        }
    }

    [Fact]
    public void Complete_ColumnsThatAreCalledAlikeByChance_AreNoKey() => Assert.IsType<Completion.NoPath>(
        new FormCompletion(Of("cities: name*, size#", "people: id*, name")).Complete(Select(Value("cities.size"), Value("people.id"))));

    [Fact]
    public void Complete_OnlyTheKeyOfATableNeeded_ReadsTheKeyThatRefersToIt() => Holds(
        """
        SELECT "enrollments"."course_id", COUNT(*) AS "count" FROM "enrollments" GROUP BY "enrollments"."course_id"
        """,
        Select(Value("courses.id"), Count("enrollments")));

    [Fact]
    public void Complete_OnlyAKeyThatMayBeEmptyNeeded_LeavesEmptyOnesOut() => Holds(
        """
        SELECT "students"."department_id" FROM "students" WHERE "students"."department_id" IS NOT NULL
        """,
        Select(Value("departments.id")) with { Entities = [new TableUse("students")] });

    [Fact]
    public void Complete_RowsThatJoinsMultiply_AreCountedOnce() => Holds(
        """
        SELECT COUNT(DISTINCT "enrollments"."student_id") AS "count" FROM "enrollments"
        JOIN "courses" ON "enrollments"."course_id" = "courses"."id" WHERE "courses"."title" = 'Logic'
        """,
        Select(Count("students")) with { Where = Is("courses.title", "Logic") });

    [Fact]
    public void Complete_RowsThatJoinsDoNotMultiply_AreCountedPlainly() => Holds(
        """
        SELECT COUNT(*) AS "count" FROM "students"
        JOIN "departments" ON "students"."department_id" = "departments"."id" WHERE "departments"."name" = 'Law'
        """,
        Select(Count("students")) with { Where = Is("departments.name", "Law") });

    [Fact]
    public void Complete_RowsOfABridgeThatJoinsMultiply_AreToldApartByAllItsKey() => Holds(
        """
        SELECT "prerequisites"."prereq_id", COUNT(DISTINCT CAST("enrollments"."student_id" AS TEXT) || '|' || CAST("enrollments"."course_id" AS TEXT)) AS "count"
        FROM "prerequisites" JOIN "courses" ON "prerequisites"."course_id" = "courses"."id"
        JOIN "enrollments" ON "enrollments"."course_id" = "courses"."id"
        GROUP BY "prerequisites"."prereq_id"
        """,
        Select(Value("prerequisites.prereq_id"), Count("enrollments")));

    [Fact]
    public void Complete_SumOverRowsThatAConditionMultiplies_MovesItIntoANestedQuery() => Holds(
        """
        SELECT SUM("courses"."credits") AS "sum_credits" FROM "courses" WHERE "courses"."id" IN (
        SELECT "enrollments"."course_id" FROM "enrollments"
        JOIN "students" ON "enrollments"."student_id" = "students"."id" WHERE "students"."age" > 20)
        """,
        Select(Sum("courses.credits")) with { Where = Over(Value("students.age"), 20) });

    [Fact]
    public void Complete_SumForEachGroupOfTheMultiplyingTable_KeepsTheJoin() => Holds(
        """
        SELECT "students"."name", SUM("courses"."credits") AS "sum_credits" FROM "students"
        JOIN "enrollments" ON "enrollments"."student_id" = "students"."id"
        JOIN "courses" ON "enrollments"."course_id" = "courses"."id"
        GROUP BY "students"."id"
        """,
        Select(Value("students.name"), Sum("courses.credits")));

    [Fact]
    public void Complete_RowsCountedByTheirOwnName_AreNotGroupedByKey() => Holds(
        """SELECT "students"."name", COUNT(*) AS "count" FROM "students" GROUP BY "students"."name" """,
        Select(Value("students.name"), Count("students")));

    [Fact]
    public void Complete_MostEnrolled_GroupsWhatIsShown() => Holds(
        """
        SELECT "students"."name" FROM "students" JOIN "enrollments" ON "enrollments"."student_id" = "students"."id"
        GROUP BY "students"."id" ORDER BY COUNT(*) DESC LIMIT 1
        """,
        Select(Value("students.name")) with { OrderBy = [new Ordering(Count("enrollments"), Descending: true)], Limit = 1 });

    [Fact]
    public void Complete_NotInQuery_LeavesEmptyCellsOutOfTheQueryAndKeepsEmptyRows() => Holds(
        """
        SELECT "teachers"."name" FROM "teachers" WHERE "teachers"."boss_id" IS NULL OR "teachers"."boss_id" NOT IN (
        SELECT "students"."department_id" FROM "students" WHERE "students"."age" > 20 AND "students"."department_id" IS NOT NULL)
        """,
        Select(Value("teachers.name")) with
        {
            Where = new Condition.Not(new Condition.InQuery(
                Column("teachers.boss_id"),
                Select(Value("students.department_id")) with { Where = Over(Value("students.age"), 20) })),
        });

    [Fact]
    public void Complete_NegatedOr_NegatesItsParts() => Holds(
        """
        SELECT "students"."name" FROM "students" WHERE "students"."age" <= 20 AND "students"."name" NOT LIKE '%a\_b%' ESCAPE '\'
        """,
        Select(Value("students.name")) with
        {
            Where = new Condition.Not(new Condition.Or(
                [Over(Value("students.age"), 20), new Condition.Contains(Column("students.name"), "a_b", TextPlace.Anywhere)])),
        });

    [Fact]
    public void Complete_RowsOfABridgeThatAConditionMultiplies_AreCountedWithoutTheJoin() => Holds(
        """
        SELECT COUNT(*) AS "count" FROM "enrollments" WHERE "enrollments"."course_id" IN (SELECT "prerequisites"."course_id" FROM "prerequisites")
        """,
        Select(Count("enrollments")) with { Entities = [new TableUse("prerequisites")] });

    [Fact]
    public void Complete_Days_AreSpansFromMidnightToMidnight() => Holds(
        """
        SELECT "flights"."number" FROM "flights" WHERE "flights"."day" >= '2026-05-01' AND "flights"."day" < '2026-06-01'
        AND ("flights"."day" < '2026-05-09' OR "flights"."day" >= '2026-05-10') AND "flights"."day" < '2026-05-31'
        """,
        Select(Value("flights.number")) with
        {
            Where = new Condition.And(
            [
                new Condition.Between(Value("flights.day"), Day(5, 1), Day(5, 31)),
                new Condition.Not(new Condition.In(Column("flights.day"), [Day(5, 9)])),
                new Condition.Compare(Value("flights.day"), Comparison.LessOrEqual, Day(5, 30)),
            ]),
        });

    public static TheoryData<QueryForm, FormFault> Faults => new()
    {
        { Select(), FormFault.NothingSelected },
        { Select(Value("pupils.name")), FormFault.UnknownTable },
        { Select(Value("students.nick")), FormFault.UnknownColumn },
        { Select(Value("students.name")) with { Limit = 0 }, FormFault.LimitBelowOne },
        { Select(Sum("students.name")), FormFault.NotANumber },
        { Select(Value("teachers.photo")), FormFault.OnlyCountable },
        { Select(Value("students.name")) with { Where = Is("students.age", "old") }, FormFault.OtherType },
        { Select(Value("students.name")) with { Where = Over(Count("students"), 1) }, FormFault.AggregateOfRows },
        { Select(Value("students.name")) with { Having = Over(Value("students.age"), 1) }, FormFault.ValueOfGroup },
        { Select(Value("students.name")) with { Where = new Condition.And([]) }, FormFault.MissingParts },
        { Select(Value("students.name")) with { Where = new Condition.In(Column("students.name"), []) }, FormFault.MissingParts },
        {
            Select(Value("students.name")) with
            {
                Where = new Condition.InQuery(Column("students.id"), Select(Value("enrollments.student_id"), Value("enrollments.grade"))),
            },
            FormFault.SeveralColumns
        },
        {
            Select(Value("students.name")) with
            {
                Where = new Condition.Compare(Value("students.age"), Comparison.Greater, new Operand.Nested(Select(Value("students.age")))),
            },
            FormFault.SeveralRows
        },
        {
            Select(Value("students.name")) with { Where = new Condition.InQuery(Column("students.id"), Select(Value("enrollments.pupil"))) },
            FormFault.UnknownColumn
        },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Complete_FaultyForm_NamesTheFault(QueryForm form, FormFault fault) =>
        Assert.Equal(fault, Assert.IsType<Completion.Faulty>(Complete(form)).Fault);

    [Fact]
    public void Complete_KeyOverAHiddenColumn_JoinsByIt()
    {
        var full = Of("shops: id*, city", "sales: shop_id->shops.id, amount#");
        var hidden = new DatabaseSchema(
            [.. full.Tables.Select(table => table with { Columns = [.. table.Columns.Where(column => !column.Name.Column.EndsWith("id", StringComparison.Ordinal))] })],
            full.Keys);

        var outcome = new FormCompletion(hidden).Complete(Select(Value("shops.city"), Sum("sales.amount")));

        Assert.Equal(
            """
            SELECT "shops"."city", SUM("sales"."amount") AS "sum_amount" FROM "shops" JOIN "sales" ON "sales"."shop_id" = "shops"."id" GROUP BY "shops"."city"
            """,
            Flat(SqlWriter.Show(Assert.IsType<Completion.Completed>(outcome).Select, SqlDialect.Sqlite)));
    }

    private static Operand.Constant.Date Day(int month, int day) => new(new DateOnly(2026, month, day));

    private static Completion Complete(QueryForm form) => new FormCompletion(University).Complete(form);

    private static void Holds(string expected, QueryForm form, DatabaseSchema? schema = null)
    {
        var completed = Assert.IsType<Completion.Completed>(new FormCompletion(schema ?? University).Complete(form));

        Assert.Equal(Flat(expected), Flat(SqlWriter.Show(completed.Select, SqlDialect.Sqlite)));
    }

    private static string Flat(string sql) => string.Join(' ', sql.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace("( ", "(", StringComparison.Ordinal);
}
