using DuckDB.NET.Data;
using Endeavour.Indicators.Columns;
using Endeavour.Indicators.Releases;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Trends;

readonly record struct SeriesKey(int Indicator, int Sex, int Age, int Category, int Area);

/// <summary>What two rows about the same thing must agree on to be one row said twice. A missing number is NaN, which is like itself here.</summary>
readonly record struct RowFigures(double Value, double Lower95, double Upper95, double Lower998, double Upper998, double Count, double Denominator, int Note)
{
    public Interval? Limits95 => double.IsNaN(Lower95) || double.IsNaN(Upper95) ? null : new(Lower95, Upper95);
}

/// <summary>One sorted row, as the walk over the series needs it.</summary>
readonly record struct SeriesRow(SeriesKey Key, int Period, RowFigures Figures, double England, sbyte Published, (int File, int Line) At);

/// <summary>All rows of a release in the order of its series, some indicators at a time: while those are walked over, the store reads the next.</summary>
sealed class SeriesRows(ObservationTable table)
{
    /// <summary>How many rows are held at once; an indicator is held whole.</summary>
    const int AtOnce = 400_000;

    const string Query = """
        SELECT indicator, sex, age, category, area, period, published, file, line, note,
               coalesce(value, 'NaN'::DOUBLE), coalesce(lower95, 'NaN'::DOUBLE), coalesce(upper95, 'NaN'::DOUBLE), coalesce(lower998, 'NaN'::DOUBLE), coalesce(upper998, 'NaN'::DOUBLE),
               coalesce(count, 'NaN'::DOUBLE), coalesce(denominator, 'NaN'::DOUBLE), coalesce(england, 'NaN'::DOUBLE)
        FROM observation WHERE indicator BETWEEN $first AND $last
        """;

    public delegate void Take(in SeriesRow row);

    public void Walk(Take take)
    {
        // A connection of its own to the same file: whoever takes the rows writes on the other.
        using var connection = new DuckDBConnection(table.Connection.ConnectionString);
        connection.Open();
        List<string> queries = [.. Ranges().Select(range => Query.Replace("$first", $"{range.First}", StringComparison.Ordinal).Replace("$last", $"{range.Last}", StringComparison.Ordinal))];
        foreach (var answer in Ahead(queries, query => new ColumnAnswer(connection, query)))
            using (answer)
                foreach (var piece in answer.Pieces()) new Columns(piece).Walk(take);
    }

    static IEnumerable<ColumnAnswer> Ahead(List<string> queries, Func<string, ColumnAnswer> ask)
    {
        Task<ColumnAnswer>? next = null;
        try
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var (current, following) = (queries[i], i + 1 < queries.Count ? queries[i + 1] : null);
                var answer = next is null ? ask(current) : next.GetAwaiter().GetResult();
                next = following is null ? null : Task.Run(() => ask(following));
                yield return answer;
            }
        }
        finally
        {
            // Only where the walk was broken off is one still under way.
            if (next is not null && ((IAsyncResult)next).AsyncWaitHandle.WaitOne() && next.IsCompletedSuccessfully) next.Result.Dispose();
        }
    }

    /// <summary>Indicators in their order, as many together as may be held at once.</summary>
    List<(int First, int Last)> Ranges()
    {
        using var command = table.Connection.CreateCommand();
        command.CommandText = "SELECT indicator, count(*) FROM observation GROUP BY ALL ORDER BY ALL";
        using var rows = command.ExecuteReader();
        var (ranges, held) = (new List<(int First, int Last)>(), 0L);
        while (rows.Read())
        {
            var (indicator, count) = (rows.GetInt32(0), rows.GetInt64(1));
            held += count;
            if (ranges.Count > 0 && held <= AtOnce) ranges[^1] = (ranges[^1].First, indicator);
            else
            {
                ranges.Add((indicator, indicator));
                held = count;
            }
        }
        return ranges;
    }

    readonly ref struct Columns(ColumnPiece piece)
    {
        readonly ReadOnlySpan<int> _indicator = piece.Column<int>(0), _area = piece.Column<int>(4), _period = piece.Column<int>(5), _line = piece.Column<int>(8);
        readonly ReadOnlySpan<byte> _sex = piece.Column<byte>(1), _file = piece.Column<byte>(7);
        readonly ReadOnlySpan<ushort> _age = piece.Column<ushort>(2), _category = piece.Column<ushort>(3), _note = piece.Column<ushort>(9);
        readonly ReadOnlySpan<sbyte> _published = piece.Column<sbyte>(6);
        readonly ReadOnlySpan<double> _value = piece.Column<double>(10), _lower95 = piece.Column<double>(11), _upper95 = piece.Column<double>(12), _lower998 = piece.Column<double>(13), _upper998 = piece.Column<double>(14),
            _count = piece.Column<double>(15), _denominator = piece.Column<double>(16), _england = piece.Column<double>(17);

        public void Walk(Take take)
        {
            for (var i = 0; i < _indicator.Length; i++)
                take(new(new(_indicator[i], _sex[i], _age[i], _category[i], _area[i]), _period[i],
                    new(_value[i], _lower95[i], _upper95[i], _lower998[i], _upper998[i], _count[i], _denominator[i], _note[i]),
                    _england[i], _published[i], (_file[i], _line[i])));
        }
    }
}

static class MissingNumbers
{
    /// <summary>NaN stands for a missing number while rows are walked over.</summary>
    public static double? OrMissing(this double figure) => double.IsNaN(figure) ? null : figure;
}
