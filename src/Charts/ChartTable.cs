using Endeavour.Charts.Drawing;

namespace Endeavour.Charts;

/// <summary>A column of a chart's table.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Numeric">Whether its cells are figures, which stand to the right.</param>
public sealed record ChartColumn(string Heading, bool Numeric = false);

/// <summary>The figures of a chart as a table: what a chart says, for those who cannot or would rather not read a picture.</summary>
/// <param name="Caption">The caption.</param>
/// <param name="Columns">The columns; the first one names each row.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The table as HTML with GOV.UK classes: a caption, column headings and row headings with their scope.</summary>
    /// <param name="captionClass">The size of the caption; <c>govuk-visually-hidden</c> when a heading above says the same.</param>
    /// <returns>A <c>table</c> element.</returns>
    public string Html(string captionClass = "govuk-table__caption--s")
    {
        var headings = Columns.Select(column => $"<th scope=\"col\" class=\"govuk-table__header{Numeric(column, "header")}\">{Cell(column.Heading)}</th>");
        return $"<table class=\"govuk-table\"><caption class=\"govuk-table__caption {Xml.Escape(captionClass)}\">{Xml.Escape(Caption)}</caption>"
            + $"<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">{string.Concat(headings)}</tr></thead>"
            + $"<tbody class=\"govuk-table__body\">{string.Concat(Rows.Select(Row))}</tbody></table>";
    }

    string Row(IReadOnlyList<string> cells)
    {
        var rest = cells.Skip(1).Select((cell, i) => $"<td class=\"govuk-table__cell{Numeric(Columns[i + 1], "cell")}\">{Cell(cell)}</td>");
        return $"<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">{Cell(cells[0])}</th>{string.Concat(rest)}</tr>";
    }

    /// <summary>A text that begins in a script read from the right is set apart, so that its signs and figures stand where they belong.</summary>
    static string Cell(string text) => Direction.IsRightToLeft(text) ? $"<bdi>{Xml.Escape(text)}</bdi>" : Xml.Escape(text);

    static string Numeric(ChartColumn column, string part) => column.Numeric ? $" govuk-table__{part}--numeric" : "";
}
