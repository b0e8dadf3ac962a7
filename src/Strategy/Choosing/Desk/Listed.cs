using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Choices;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>Words to choose from, and what is typed in several boxes.</summary>
static class Listed
{
    /// <summary>Every word of a kind; with none first, where it may be left open.</summary>
    public static IReadOnlyList<SelectListItem> Of<T>(string? none = null, Func<T, string>? words = null) where T : struct, Enum =>
        [.. none is null ? Array.Empty<SelectListItem>() : [new SelectListItem(none, "")], .. Enum.GetValues<T>().Select(each => new SelectListItem(words?.Invoke(each) ?? Words.ForPeople(each), $"{each}"))];

    /// <summary>A day, a month or a year from its boxes; none when they make none.</summary>
    public static string? Day(int? day, int? month, int? year) => (day, month, year) switch
    {
        (null, null, { } y) => FormattableString.Invariant($"{y:0000}"),
        (null, { } m, { } y) => FormattableString.Invariant($"{y:0000}-{m:00}"),
        ({ } d, { } m, { } y) => FormattableString.Invariant($"{y:0000}-{m:00}-{d:00}"),
        _ => null,
    } is { } when && RouteDay.IsDay(when) ? when : null;

    public static (int? Day, int? Month, int? Year) Boxes(string when)
    {
        var parts = when.Split('-').Select(part => (int?)int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(1), parts[0]);
    }

    /// <summary>One on each line.</summary>
    public static List<string> Lines(string? text) => [.. (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
