using Endeavour.Indicators.Columns;

namespace Endeavour.Evidence.Data.Formats;

/// <summary>The figures as Parquet, each column with its type.</summary>
static class ParquetOf
{
    static readonly IReadOnlyList<ParquetColumn> Columns = [.. FigureColumn.All.Select(column => new ParquetColumn(column.Name, column.Kind switch
    {
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Whole => "INTEGER",
        ColumnKind.Date => "DATE",
        ColumnKind.Flag => "BOOLEAN",
        _ => "VARCHAR",
    }))];

    public static byte[] Of(DataSet data, string folder) =>
        ParquetFile.Write(folder, Columns, data.Rows.Select(row => (IReadOnlyList<object?>)[.. FigureColumn.All.Select(column => column.Of(row))]), new Dictionary<string, string>
        {
            ["title"] = data.Title,
            ["description"] = data.Description,
            ["citation"] = data.Citation,
            ["licence"] = string.Join("; ", data.Licences.Select(licence => licence.Words)),
        });
}
