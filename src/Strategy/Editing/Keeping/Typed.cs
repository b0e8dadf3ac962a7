namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>What someone typed, as a record keeps it.</summary>
static class Typed
{
    /// <summary>Without space around it and with plain line ends; an empty box is nothing.</summary>
    public static string? Clean(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();

    /// <summary>One on each line, or with commas between.</summary>
    public static List<string> Each(this string? text) => [.. (text ?? "").Split(['\n', '\r', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
