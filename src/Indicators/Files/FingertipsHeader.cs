namespace Endeavour.Indicators.Files;

/// <summary>Where each column stands in one file.</summary>
sealed class FingertipsHeader
{
    readonly int[] _positions = new int[FingertipsColumns.Count];
    readonly string[] _names;

    FingertipsHeader(string[] names)
    {
        _names = names;
        Array.Fill(_positions, -1);
    }

    public int Width => _names.Length;

    /// <summary>The column's position, or -1 where the file has none.</summary>
    public int this[FingertipsColumn column] => _positions[(int)column];

    /// <summary>The column's name as the file writes it.</summary>
    public string Name(FingertipsColumn column) => this[column] is >= 0 and var position ? _names[position] : FingertipsColumns.Title(column);

    /// <summary>Rows may stop short of the header only where the columns they lack are not needed.</summary>
    public bool MayEndAt(int width) => width < Width && _names.Skip(width).All(FingertipsColumns.IsUnread);

    /// <summary>Reads a header, or says everything that is wrong with it.</summary>
    public static FingertipsHeader? Read(string file, string[] names, ImportProblems problems)
    {
        var header = new FingertipsHeader([.. names.Select(name => TextIds.Tidy(name))]);
        var before = problems.Refusals;
        for (var position = 0; position < names.Length; position++) header.Place(file, position, problems);
        var missing = FingertipsColumns.Required.Where(column => header[column] < 0).Select(FingertipsColumns.Title).ToList();
        if (names is [var only] && OtherDelimiter.In(only) is { } delimiter)
            problems.Add(OtherDelimiter.Problem(file, 1, delimiter));
        else if (missing.Contains("Value") && names.Any(name => TextIds.Tidy(name) == "Definition"))
            problems.Add(new(file, 1, null, "metadata", "This is what a publisher says of its indicators, not their figures. Name it with --metadata, beside a file of figures."));
        else if (missing.Count == FingertipsColumns.Required.Length)
            problems.Add(new(file, 1, null, "wrongHeader", "The first line does not name the columns of a Fingertips export. Download the data as CSV from the profile's Download page and do not change its first line."));
        else
            foreach (var column in missing)
                problems.Add(new(file, 1, column, "columnMissing", $"The column \"{column}\" is missing. Add it, or download the file again and keep every column."));
        if (problems.Refusals > before) return null;
        // Only where the file is taken is it worth knowing what of it was not read.
        foreach (var name in header._names.Where(name => FingertipsColumns.Find(name) is null && !FingertipsColumns.IsUnread(name)))
            problems.Add(new(file, 1, name, "columnUnknown", $"The column \"{name}\" is not one of a Fingertips export and was not read.", Refuses: false));
        return header;
    }

    void Place(string file, int position, ImportProblems problems)
    {
        var name = _names[position];
        if (FingertipsColumns.Find(name) is not { } column) return;
        // Where the parent is England, the comparison with the parent has the same name as the one before it.
        if (this[column] >= 0 && column == FingertipsColumn.ComparedToEngland) return;
        if (this[column] >= 0)
            problems.Add(new(file, 1, name, "columnTwice", $"The column \"{name}\" stands in the header twice. Remove or rename one."));
        else
            _positions[(int)column] = position;
    }
}
