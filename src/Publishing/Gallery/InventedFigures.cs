using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery;

/// <summary>The figures behind drawings that have no words of their own.</summary>
static class InventedFigures
{
    public static string Of(SpineRow row) => row.Area switch
    {
        { Value: not { } } => row.Area.Absence switch { Absence.Suppressed => "Suppressed", Absence.NotCalculated => "Could not be calculated", _ => "Not published" },
        { Value: { } value, Lower: { } lower, Upper: { } upper } => $"{row.Figures.Text(value)} ({row.Figures.Range(lower, upper)})",
        { Value: { } value } => row.Figures.Text(value),
    };

    public static string Of(Sparkline row) => row.Values.Count == 0 ? "None" : string.Join("; ", row.Values.Select(value => Text(row, value)));

    public static string Latest(Sparkline row) => row.Values.LastOrDefault(value => value is not null) is { } last ? row.Figures.Text(last) : "No figures";

    static string Text(Sparkline row, double? value) => value is { } figure ? row.Figures.Text(figure) : "missing";
}
