namespace Endeavour.Indicators.Sheets;

/// <summary>One row of a table that people fill in.</summary>
/// <param name="Sheet">The sheet of a workbook; empty in a CSV file.</param>
/// <param name="Line">The row of the sheet, or the line of the file that it begins on.</param>
readonly record struct SheetRow(string Sheet, int Line, string[] Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public string this[int place] => place >= 0 && place < Cells.Length ? Cells[place] : "";
}
