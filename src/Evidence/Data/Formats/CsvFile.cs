using Endeavour.Evidence.Downloads;

namespace Endeavour.Evidence.Data.Formats;

/// <summary>The figures as comma-separated text; what its columns mean stands beside it, in <see cref="CsvMetadata"/>.</summary>
static class CsvFile
{
    public static byte[] Of(DataSet data)
    {
        var csv = new CsvText([.. FigureColumn.All.Select(column => column.Name)]);
        foreach (var row in data.Rows) csv.Row([.. FigureColumn.All.Select(column => Cell(column.Of(row)))]);
        return csv.Bytes();
    }

    static object? Cell(object? value) => value is DateOnly day ? day.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : value;
}
