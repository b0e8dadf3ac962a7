namespace Endeavour.Indicators.Files;

/// <summary>One checked row on its way to the store: texts as the numbers that stand for them, NaN where there is no figure.</summary>
struct ObservationRow
{
    public int Indicator, Period, Sex, Age, Category, Area, Note, Trend;
    public double Value, Lower95, Upper95, Lower998, Upper998, Count, Denominator;
    public MissingReason Missing;
    /// <summary>The publisher's verdict against England as a <see cref="Statistics.Verdict"/>; -1 where the file gives none.</summary>
    public sbyte Published;
    public byte File;
    public int Line;
}
