using System.Data.Common;

namespace Huida.TextToSql.Schemas;

/// <summary>
/// What a table's columns hold. SQLite keeps to no declaration, so that a column is what it is declared to be only as far as its
/// first rows agree: a TEXT column whose cells are all dates is one of dates, and one of DATEs that are written as words is text.
/// </summary>
internal static class SqliteColumnTypes
{
    private const int SampledRows = 500;

    /// <summary>Longer than any date; a text is read no further.</summary>
    private const int SampledLength = 40;

    /// <param name="declared">Of each of the columns, as it is written there.</param>
    /// <returns>In the order of <paramref name="columns"/>.</returns>
    public static IReadOnlyList<ColumnType> Read(DbConnection connection, string table, IReadOnlyList<string> columns, IReadOnlyList<string> declared)
    {
        if (columns.Count == 0)
        {
            return [];
        }

        var samples = columns.Select(_ => new Sample()).ToList();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(Sampled))} FROM {SqliteNames.Quote(table)} LIMIT {SampledRows}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (int i = 0; i < samples.Count; i++)
            {
                samples[i].Add(reader.GetValue(i));
            }
        }

        return [.. declared.Zip(samples, (type, sample) => TypeOf(type.ToUpperInvariant(), sample))];
    }

    // A picture's bytes and a book's text would be read for nothing.
    private static string Sampled(string column)
    {
        string quoted = SqliteNames.Quote(column);

        return $"CASE typeof({quoted}) WHEN 'blob' THEN x'' WHEN 'text' THEN substr({quoted}, 1, {SampledLength}) ELSE {quoted} END";
    }

    private static ColumnType TypeOf(string declared, Sample sample)
    {
        var type = Declared(declared);
        if (sample.Count == 0)
        {
            return type ?? ColumnType.Text;
        }

        if (sample.Blobs * 2 > sample.Count)
        {
            return ColumnType.Binary;
        }

        if (sample.Texts * 2 > sample.Count)
        {
            return type == ColumnType.Time && sample.Times == sample.Count ? ColumnType.Time
                : sample.Dates == sample.Count || (type == ColumnType.Date && sample.Dates * 10 >= sample.Count * 9) ? ColumnType.Date // 0000-00-00 stands for none
                : ColumnType.Text;
        }

        return type switch
        {
            ColumnType.Boolean when sample.Bits == sample.Count => ColumnType.Boolean,
            ColumnType.Number => ColumnType.Number,
            _ => sample.Reals > 0 ? ColumnType.Number : ColumnType.Integer,
        };
    }

    /// <summary>By SQLite's rules of affinity, which only look for parts of the name, before which those of other databases' types are looked for.</summary>
    /// <returns>Null where nothing is declared.</returns>
    private static ColumnType? Declared(string declared) => declared switch
    {
        "" => null,
        _ when declared.StartsWith("BOOL", StringComparison.Ordinal) || declared is "BIT" or "BIT(1)" => ColumnType.Boolean,
        _ when Has(declared, "DATE") || Has(declared, "TIMESTAMP") => ColumnType.Date,
        _ when declared.StartsWith("TIME", StringComparison.Ordinal) => ColumnType.Time,
        _ when Has(declared, "INT") || declared is "YEAR" => ColumnType.Integer,
        _ when Has(declared, "CHAR") || Has(declared, "CLOB") || Has(declared, "TEXT") => ColumnType.Text,
        _ when Has(declared, "BLOB") => ColumnType.Binary,
        _ => ColumnType.Number,
    };

    private static bool Has(string declared, string part) => declared.Contains(part, StringComparison.Ordinal);

    /// <summary>How many cells with something in them there were, and of what kinds.</summary>
    private sealed class Sample
    {
        public int Count { get; private set; }

        public int Blobs { get; private set; }

        public int Reals { get; private set; }

        public int Texts { get; private set; }

        public int Dates { get; private set; }

        public int Times { get; private set; }

        /// <summary>Zeros and ones.</summary>
        public int Bits { get; private set; }

        public void Add(object cell)
        {
            if (cell is DBNull or "")
            {
                return;
            }

            Count++;
            switch (cell)
            {
                case byte[]:
                    Blobs++;
                    break;
                case double:
                    Reals++;
                    break;
                case 0L or 1L:
                    Bits++;
                    break;
                case string text:
                    Texts++;
                    Dates += IsDate(text) ? 1 : 0;
                    Times += IsTime(text) ? 1 : 0;
                    break;
            }
        }

        /// <summary>2026-05-01, alone or with a time of day.</summary>
        private static bool IsDate(string text) =>
            text.Length >= 10 && text[4] == '-' && text[7] == '-'
            && Digits(text.AsSpan(0, 4)) is >= 1 and var year
            && Digits(text.AsSpan(5, 2)) is >= 1 and <= 12 and var month
            && Digits(text.AsSpan(8, 2)) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            && (text.Length == 10 || (text[10] is ' ' or 'T' && IsTime(text.AsSpan(11))));

        /// <summary>08:30, with seconds and parts of them or without.</summary>
        private static bool IsTime(ReadOnlySpan<char> text)
        {
            var time = text.TrimEnd('Z');
            return time.Length >= 5 && time[2] == ':'
                && Digits(time[..2]) is >= 0 and < 24 && Digits(time[3..5]) is >= 0 and < 60
                && (time.Length == 5 || (time.Length >= 8 && time[5] == ':' && Digits(time[6..8]) is >= 0 and < 60
                    && (time.Length == 8 || (time.Length > 9 && time[8] == '.' && !time[9..].ContainsAnyExceptInRange('0', '9')))));
        }

        /// <summary>The number, -1 where there is anything but digits.</summary>
        private static int Digits(ReadOnlySpan<char> text)
        {
            int number = 0;
            foreach (char digit in text)
            {
                if (!char.IsAsciiDigit(digit))
                {
                    return -1;
                }

                number = (number * 10) + digit - '0';
            }

            return number;
        }
    }
}
