using Endeavour.Indicators.Areas;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Movements;

/// <summary>Which test says that a series moved.</summary>
public enum MovementTest : byte
{
    /// <summary>The latest figure and the latest before it that shares no month with it differ by more than chance.</summary>
    Change,
    /// <summary>The latest five years go one way.</summary>
    Trend,
}

/// <summary>A series whose latest figures moved by more than chance would explain, in one area.</summary>
/// <param name="Since">The period that it is held against; for a trend none, it is the latest five years.</param>
/// <param name="Size">How many times the least that the test takes for a movement: the distance in sums of both half-widths, or the root of the statistic over its threshold.</param>
/// <param name="Chance">How often the test would find a movement where there is none.</param>
public sealed record Movement(int Indicator, string Name, string Sex, string Age, string Area, string AreaName, MovementTest Test, bool Up, string Period, double Value, string? Since, double? Before, double Size, double Chance)
{
    public required Polarity? Polarity { get; init; }

    /// <summary>Null where neither way is better, or it is not known which.</summary>
    public bool? IsBetter => Polarity is Statistics.Polarity.HighIsGood or Statistics.Polarity.LowIsGood ? Up == (Polarity == Statistics.Polarity.HighIsGood) : null;
}

/// <summary>What was tested among areas of one kind: who reads that little was found has a right to know what was looked at.</summary>
/// <param name="ChangesByChance">How many changes would be found by chance alone, were nothing changing anywhere.</param>
public sealed record TestedKind(AreaKind Kind, int Changes, double ChangesByChance, int Changed, int Trends, int Trending)
{
    /// <summary>The recent trend is tested at 99.8%.</summary>
    public const double TrendChance = 0.002;

    public double ByChance => ChangesByChance + Trends * TrendChance;

    public int Tests => Changes + Trends;

    public int Found => Changed + Trending;

    public static TestedKind operator +(TestedKind left, TestedKind right) =>
        new(left.Kind, left.Changes + right.Changes, left.ChangesByChance + right.ChangesByChance, left.Changed + right.Changed, left.Trends + right.Trends, left.Trending + right.Trending);
}

/// <summary>What moved, the largest first and perhaps not all of it, with what was tested to say so.</summary>
public sealed record Moved(IReadOnlyList<Movement> Largest, int Count, IReadOnlyList<TestedKind> Tested)
{
    public static Moved Nothing { get; } = new([], 0, []);

    public int Tests => Tested.Sum(kind => kind.Tests);

    public double ByChance => Tested.Sum(kind => kind.ByChance);

    /// <summary>Two answers about different indicators as one.</summary>
    public Moved With(Moved other, int most) => new(
        [.. Largest.Concat(other.Largest).OrderByDescending(each => each.Size).ThenBy(each => each.Indicator).ThenBy(each => each.Area, StringComparer.Ordinal).ThenBy(each => each.Sex, StringComparer.Ordinal).ThenBy(each => each.Age, StringComparer.Ordinal).ThenBy(each => each.Test).Take(most)],
        Count + other.Count, [.. Tested.Concat(other.Tested).GroupBy(kind => kind.Kind).Select(same => same.Aggregate((sum, each) => sum + each)).OrderBy(kind => kind.Kind)]);
}
