using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Sheets;

/// <summary>The tables of a template: one of figures, one of definitions, on two sheets or one below the other. What stands above them, and sheets of guidance, are not read.</summary>
sealed record SheetTables(SheetRow? Figures, IReadOnlyList<SheetRow> Rows, SheetRow? DefinitionHeader, IReadOnlyList<SheetRow> Definitions)
{
    public static SheetTables Of(IEnumerable<SheetRow> rows, string file, ImportProblems problems)
    {
        var (figures, definitions) = (new List<SheetRow>(), new List<SheetRow>());
        SheetRow? figureHeader = null, definitionHeader = null;
        List<SheetRow>? into = null;
        var sheet = "";
        foreach (var row in rows)
        {
            if (row.Sheet != sheet) (sheet, into) = (row.Sheet, null);
            if (TemplateColumns.IsFigures(row.Cells))
            {
                if (figureHeader is not null) problems.Add(Cells.At(file, row, -1, null, "twoTables", "There are two tables of figures. Put them under one header, or import them as two files."));
                (figureHeader, into) = (figureHeader ?? row, figures);
            }
            else if (TemplateColumns.IsDefinitions(row.Cells)) (definitionHeader, into) = (definitionHeader ?? row, definitions);
            // A blank row ends a table of definitions, so that what is below it may be figures.
            else if (row.IsBlank && into == definitions) into = null;
            else if (!row.IsBlank) into?.Add(row);
        }
        return new(figureHeader, figures, definitionHeader, definitions);
    }
}
