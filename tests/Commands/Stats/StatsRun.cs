using System.Globalization;
using Endeavour.Tests.Statistics.Oracle;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Stats;

/// <summary>`endeavour stats` as an analyst runs it, and its answer held against a file of reference results.</summary>
static class StatsRun
{
    public static OracleTable Answer(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var answer = folder.Path("answer.csv");
        var run = EndeavourProcess.Run(folder.Root, ["stats", .. arguments, "--out", answer]);
        Assert.True(run.Exit == 0, run.Errors);
        Assert.Empty(run.Errors);
        return OracleTable.Open(answer);
    }

    public static string Input(string name) => Shared.Path("oracle", name);

    /// <summary>Every cell of the reference, row by row by its keys: text as it is, numbers within the tolerance.</summary>
    public static void Match(string reference, OracleTable answer, string[] keys, double tolerance = Near.Usual, Func<OracleRow, bool>? only = null, string[]? except = null)
    {
        var expected = OracleTable.Read(reference);
        var found = answer.Rows.ToDictionary(row => Key(row, keys));
        var rows = expected.Rows.Where(only ?? (_ => true)).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, answer.Rows.Count);
        foreach (var row in rows)
            foreach (var column in expected.Columns.Except(except ?? []))
                Same(row, found[Key(row, keys)], column, tolerance);
    }

    static void Same(OracleRow expected, OracleRow found, string column, double tolerance)
    {
        var (here, there) = (expected.Text(column), found.Text(column));
        var place = $"{string.Join(',', expected.Cells[..2])}, {column}";
        if (IsNumber(here)) Near.Equal(expected.Number(column), found.Number(column), place, tolerance);
        else if (here is "NA" or "NaN" or "Inf" or "-Inf") Assert.Equal((place, "NA"), (place, there));
        else Assert.Equal((place, here), (place, there));
    }

    static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    // A level such as 0.9 is 0.90000000000000002 in the reference.
    static string Key(OracleRow row, string[] keys) => string.Join('|', keys.Select(key => IsNumber(row.Text(key)) ? row.Number(key).ToString("R", CultureInfo.InvariantCulture) : row.Text(key)));
}
