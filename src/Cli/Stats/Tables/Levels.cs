using System.Globalization;
using Endeavour.Statistics;

namespace Endeavour.Cli.Stats.Tables;

/// <summary>The confidence levels of a call: 0.95 and 95 are the same one.</summary>
sealed record Levels(IReadOnlyList<double> Values, IReadOnlyList<string> AsGiven)
{
    /// <summary>Null where one of them is not a level from 0.9 to 1 (or 90 to 100), or is there twice.</summary>
    public static Levels? Read(string text)
    {
        var given = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var values = new List<double>();
        foreach (var level in given)
        {
            if (!decimal.TryParse(level, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            var share = number >= 90 ? number / 100 : number;
            if (share is < 0.9m or > 1 || values.Contains((double)share)) return null;
            values.Add((double)share);
        }
        return values.Count == 0 ? null : new(values, given);
    }

    public bool IsOne => Values.Count == 1;

    /// <summary><c>lowercl, uppercl</c> for one level, <c>lower95_0cl, upper95_0cl, lower99_8cl, …</c> for several.</summary>
    public IEnumerable<string> Columns(string prefix = "") =>
        IsOne ? [prefix + "lowercl", prefix + "uppercl"] : Values.SelectMany(level => new[] { $"{prefix}lower{Name(level)}cl", $"{prefix}upper{Name(level)}cl" });

    /// <summary>The cells under <see cref="Columns"/>.</summary>
    public IEnumerable<string> Cells(Func<double, Answer<Interval>> limits) => Cells(Values.Select(limits));

    public static IEnumerable<string> Cells(IEnumerable<Answer<Interval>> limits) => limits.SelectMany(answer => answer.TryGet(out var interval)
        ? new[] { OutputTable.Number(interval.Lower), OutputTable.Number(interval.Upper) } : [OutputTable.NotAvailable, OutputTable.NotAvailable]);

    /// <summary>Columns or cells that stand only beside several levels, as analysts' tables have it.</summary>
    public IEnumerable<string> BesideSeveral(params string[] cells) => IsOne ? [] : cells;

    /// <summary><c>95%, 99.8%</c></summary>
    public string Words => string.Join(", ", Values.Select(level => $"{Percent(level).ToString("0.############", CultureInfo.InvariantCulture)}%"));

    static string Name(double level) => Percent(level).ToString("0.0###########", CultureInfo.InvariantCulture).Replace('.', '_');

    static decimal Percent(double level) => (decimal)level * 100;
}
