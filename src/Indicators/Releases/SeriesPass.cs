using DuckDB.NET.Data;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Trends;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// One walk over the sorted observations: finds rows that stand twice, keeps the latest point of each series with its recent trend,
/// and reads which way is good off the publisher's verdicts.
/// </summary>
sealed class SeriesPass(ObservationTable table, IReadOnlyDictionary<int, Definitions.IndicatorDefinition> definitions, IReadOnlyList<SourceFile> files, IReadOnlySet<int> refusesTwice, ImportProblems problems)
{
    /// <summary>What movements are found in; of it a release keeps what pages read.</summary>
    const string Series = """
        CREATE TEMP TABLE series (
            indicator INTEGER, sex UTINYINT, age USMALLINT, area INTEGER, period INTEGER, points USMALLINT, direction UTINYINT, reason UTINYINT,
            value DOUBLE, lower95 DOUBLE, upper95 DOUBLE,
            compared INTEGER, before DOUBLE, before_lower95 DOUBLE, before_upper95 DOUBLE, change TINYINT, chance DOUBLE, chi_squared DOUBLE)
        """;

    readonly List<SeriesPoint> _series = [];
    readonly List<(int File, int Line)> _twice = [];
    SeriesKey _key;
    RowFigures _figures;
    (int File, int Line) _at;

    /// <summary>Rows that repeat an earlier row exactly; one of each is kept.</summary>
    public int Duplicates => _twice.Count;
    public Dictionary<int, PolarityEvidence> Polarities { get; } = [];

    public void Run()
    {
        table.Run(Series);
        using (var appender = table.Connection.CreateAppender("temp", "main", "series"))
        {
            new SeriesRows(table).Walk((in row) => Take(row, appender));
            End(appender);
        }
        table.Run("CREATE TABLE latest AS SELECT indicator, sex, age, area, period, points, direction, reason FROM series");
        if (_twice.Count > 0) RemoveTwice();
    }

    void Take(in SeriesRow row, DuckDBAppender appender)
    {
        var (period, figures) = (Period.FromKey(row.Period), row.Figures);
        if (row.Key != _key) { End(appender); _key = row.Key; }
        else if (_series.Count > 0 && _series[^1].Period == period)
        {
            SaidTwice(figures, row.At);
            return;
        }
        (_figures, _at) = (figures, row.At);
        _series.Add(new(period, figures.Value.OrMissing(), figures.Limits95, figures.Count.OrMissing(), figures.Denominator.OrMissing()));
        if (row.Key.Category == 0) Polarity(row.Key.Indicator).Add((Verdict)row.Published, figures.Value.OrMissing(), row.England.OrMissing());
    }

    PolarityEvidence Polarity(int indicator) => Polarities.TryGetValue(indicator, out var known) ? known : Polarities[indicator] = new();

    void SaidTwice(RowFigures figures, (int File, int Line) at)
    {
        var name = files[at.File].Name;
        var first = at.File == _at.File ? $"line {_at.Line}" : $"{files[_at.File].Name}, line {_at.Line}";
        if (figures == _figures && refusesTwice.Contains(at.File))
            problems.Add(new(name, at.Line, null, "duplicate", $"The row repeats {first}. The upload format holds each row once: remove one, and look whether others are missing in its place."));
        else if (figures == _figures)
        {
            _twice.Add(at);
            problems.Add(new(name, at.Line, null, "duplicate", $"The row repeats {first}. It was kept once.", Refuses: false));
        }
        else
            problems.Add(new(name, at.Line, null, "conflict", $"The row is about the same indicator, area, period, sex, age and category as {first}, but its figures differ. Remove the one that is wrong."));
    }

    /// <summary>A series has ended: its latest point goes to the table that pages and exceptions read.</summary>
    void End(DuckDBAppender appender)
    {
        if (_series.Count == 0) return;
        if (_key.Category == 0)
        {
            var points = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_series);
            points.Sort(static (left, right) => left.Period.CompareTo(right.Period));
            var trend = SeriesTrend.Of(points, definitions.TryGetValue(_key.Indicator, out var known) ? known.ValueType : "");
            WriteLatest(appender.CreateRow(), points, trend);
        }
        _series.Clear();
    }

    /// <summary>The latest point, and the latest before it that shares no month with it: what exceptions are found in.</summary>
    void WriteLatest(IDuckDBAppenderRow row, ReadOnlySpan<SeriesPoint> points, Trend trend)
    {
        var latest = points[^1];
        var change = LatestChange.Of(points);
        row.AppendValue(_key.Indicator).AppendValue((byte)_key.Sex).AppendValue((ushort)_key.Age).AppendValue(_key.Area).AppendValue(latest.Period.Key);
        row.AppendValue((ushort)points.Length).AppendValue((byte)trend.Direction).AppendValue((byte)trend.Reason);
        row.AppendValue(latest.Value).AppendValue(latest.Limits95?.Lower).AppendValue(latest.Limits95?.Upper);
        row.AppendValue(change?.Before.Period.Key).AppendValue(change?.Before.Value).AppendValue(change?.Before.Limits95?.Lower).AppendValue(change?.Before.Limits95?.Upper);
        row.AppendValue((sbyte?)change?.Direction).AppendValue(change?.Chance).AppendValue(trend.IsCalculated ? trend.ChiSquared : default(double?));
        row.EndRow();
    }

    void RemoveTwice()
    {
        table.Run("CREATE TEMP TABLE twice (file UTINYINT, line INTEGER)");
        using (var appender = table.Connection.CreateAppender("temp", "main", "twice"))
            foreach (var (file, line) in _twice) appender.CreateRow().AppendValue((byte)file).AppendValue(line).EndRow();
        table.Run("DELETE FROM observation USING twice WHERE observation.file = twice.file AND observation.line = twice.line; DROP TABLE twice");
    }
}

/// <summary>
/// Which way is good, read off the publisher's own verdicts: where better areas lie above England, high is good.
/// Used only where the publisher's metadata does not say, and shown as read so.
/// </summary>
sealed class PolarityEvidence
{
    int _highIsGood, _lowIsGood, _noJudgement;

    /// <summary>The publisher speaks of best and worst.</summary>
    public bool TwoLevels { get; private set; }

    public void Add(Verdict published, double? value, double? england)
    {
        if (published is Verdict.Higher or Verdict.Lower) { _noJudgement++; return; }
        if (published is Verdict.Best or Verdict.Worst) TwoLevels = true;
        if (published is not (Verdict.Better or Verdict.Worse or Verdict.Best or Verdict.Worst) || value is not { } own || england is not { } whole || own == whole) return;
        if ((own > whole) == (published is Verdict.Better or Verdict.Best)) _highIsGood++;
        else _lowIsGood++;
    }

    /// <summary>Null where the verdicts say nothing, or contradict each other.</summary>
    public Polarity? Read() => (_highIsGood, _lowIsGood, _noJudgement) switch
    {
        (0, 0, 0) => null,
        (var high, var low, var none) when none > high + low => Polarity.NoJudgement,
        (var high, var low, _) when high > 19 * low => Polarity.HighIsGood,
        (var high, var low, _) when low > 19 * high => Polarity.LowIsGood,
        _ => null,
    };
}
