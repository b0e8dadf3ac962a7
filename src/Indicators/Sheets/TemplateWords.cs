using Endeavour.Indicators.Files;
using Endeavour.Indicators.Periods;

namespace Endeavour.Indicators.Sheets;

/// <summary>What people write into a template that a published file would not hold: its example, a sex that is mistyped, a year that is far off.</summary>
static class TemplateWords
{
    /// <summary>The words of national publishers; another would be a series of its own that no page finds.</summary>
    static readonly string[] Sexes = ["Persons", "Male", "Female", "Not applicable"];

    /// <summary>The name of the example in an empty template.</summary>
    public const string Example = "Example: people helped by a link worker";

    public static bool IsExample(string name) => TextIds.Tidy(name).Equals(Example, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the sex is one that is known, or is left to the check of rows because it is blank.</summary>
    public static string? WrongSex(string cell) =>
        TextIds.Tidy(cell) is not { Length: > 0 } sex || Sexes.Contains(sex, StringComparer.OrdinalIgnoreCase) ? null : $"\"{sex}\" is no sex that is known. Write {string.Join(", ", Sexes[..^1])} or {Sexes[^1]}.";

    /// <summary>As published files write it, whatever the case of its letters.</summary>
    public static string Sex(string cell) => Array.Find(Sexes, sex => sex.Equals(TextIds.Tidy(cell), StringComparison.OrdinalIgnoreCase)) ?? cell;

    /// <summary>Null where the period lies no later than the year after the next: figures are of what was, and a plan is no figure.</summary>
    public static string? WrongPeriod(string cell, int year) =>
        Period.TryParse(TextIds.Tidy(cell), out var period) && period.StartYear > year + 2 ? $"The period {TextIds.Tidy(cell)} lies in the future. Figures are of what was: correct the year, or leave the row out." : null;
}
