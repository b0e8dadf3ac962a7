using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Obligations;

/// <summary>What people call a promise: <c>O-2026-014</c>, the fourteenth of 2026. It is said aloud in meetings, so it is short, and it is never given twice.</summary>
public static partial class ObligationReference
{
    public static string Of(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"O-{year:0000}-{number:000}");

    /// <summary>Reads one as it is written, in capitals or not; none when it is not one.</summary>
    public static (int Year, int Number)? Read(string? text) =>
        text is not null && Written().Match(text.Trim()) is { Success: true } match && int.TryParse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), number)
            : null;

    /// <summary>The next number of a year. Promises are never deleted, so the highest one counts; others wait here until this transaction ends.</summary>
    public static async Task<int> Next(AppDb db, int year, CancellationToken cancellation)
    {
        await db.ChainHeads.ExecuteUpdateAsync(head => head.SetProperty(row => row.Count, row => row.Count), cancellation);
        var given = await db.Obligations.Where(each => each.Year == year).MaxAsync(each => (int?)each.Number, cancellation) ?? 0;
        var waiting = db.Obligations.Local.Where(each => each.Year == year).Select(each => each.Number).DefaultIfEmpty().Max();
        return Math.Max(given, waiting) + 1;
    }

    [GeneratedRegex(@"^O-(\d{4})-(\d{3,6})$", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
