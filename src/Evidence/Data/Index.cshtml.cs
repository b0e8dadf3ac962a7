using System.Globalization;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Data;

/// <summary>What data there are, how to take them and what they mean.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadFigures read, CurrentPartnership current) : PageModel
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public DataSet Data { get; private set; } = null!;
    public IReadOnlyList<DataLine> Lines { get; private set; } = [];

    /// <summary>The answer: how much there is, and in which formats.</summary>
    public string Sentence => Lines.Count == 0
        ? "There are no figures to download yet."
        : $"{Lines.Sum(line => line.Rows).ToString("N0", English)} figures of {(Lines.Count == 1 ? "1 outcome" : $"{Lines.Count} outcomes")} can be taken away as CSV, XLSX, Parquet and JSON, each with its source and the reason wherever a figure is missing.";

    public void OnGet()
    {
        Data = DataSet.All(read.Of(current.Value));
        Lines = [.. Data.WithFigures.Select(DataLine.Of)];
    }

    /// <summary>What is in the files of all outcomes or of one: the formats with their endings.</summary>
    public static IReadOnlyList<(string Ending, string Name)> Formats { get; } = [.. DataAddresses.Formats.Select(format => (format.Ending, format.Name))];
}

/// <summary>What there is of one outcome.</summary>
/// <param name="Periods">From the first to the last: "2001 - 03 to 2015 - 17".</param>
public sealed record DataLine(OutcomeFigures Outcome, int Rows, string Periods, string Release, string Source, Licence? Licence)
{
    public static DataLine Of(OutcomeFigures outcome)
    {
        var periods = outcome.Areas.Select(area => area.Series).Append(outcome.England).OfType<Series>().SelectMany(series => series.Observations).ToList();
        var (first, last) = (periods.MinBy(figure => figure.Period)!.PeriodText, periods.MaxBy(figure => figure.Period)!.PeriodText);
        var source = outcome.Evidence!.Definition.Source is { Length: > 0 } said ? said : string.Join(", ", outcome.Release!.Files.Select(file => file.Name));
        return new(outcome, FigureRow.Of(outcome).Count(), first == last ? first : $"{first} to {last}", DataSet.Words(outcome.Release!), source, Data.Licence.Of(outcome));
    }
}
