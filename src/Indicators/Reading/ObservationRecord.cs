using Endeavour.Indicators.Files;
using Endeavour.Statistics;

namespace Endeavour.Indicators.Reading;

/// <summary>One observation as it is stored, in numbers.</summary>
class ObservationRecord
{
    public int Indicator { get; set; }
    public int Area { get; set; }
    public int Sex { get; set; }
    public int Age { get; set; }
    public int Category { get; set; }
    public int Period { get; set; }
    public double? Value { get; set; }
    public double? Lower95 { get; set; }
    public double? Upper95 { get; set; }
    public double? Lower998 { get; set; }
    public double? Upper998 { get; set; }
    public double? Count { get; set; }
    public double? Denominator { get; set; }
    public int Missing { get; set; }
    public int Note { get; set; }
    public double? England { get; set; }
    public int? Position { get; set; }
    public int Published { get; set; }
    public int Trend { get; set; }
    public int File { get; set; }
    public int Line { get; set; }

    public Observation In(ReleaseWords words) => new(Periods.Period.FromKey(Period), words.Period(Period))
    {
        Value = Value, Limits95 = Limits(Lower95, Upper95), Limits998 = Limits(Lower998, Upper998), Count = Count, Denominator = Denominator,
        Missing = (MissingReason)Missing, Note = words.Note(Note), England = England, Position = (Position?)Position, Published = Published < 0 ? null : (Verdict)Published,
        PublishedTrend = words.Trend(Trend), File = words.File(File), Line = Line,
    };

    static Interval? Limits(double? lower, double? upper) => lower is { } low && upper is { } high ? new(low, high) : null;
}
