using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Frameworks.Editing;

/// <summary>Alignments as they are typed, one on each line: <c>marmot/best-start | in every family hub</c>.</summary>
static class AlignmentLines
{
    public static string Of(IEnumerable<Alignment> alignments) => string.Join('\n', alignments.Select(each => each.Note is null ? each.To : $"{each.To} | {each.Note}"));

    public static List<Alignment> Read(string? typed) => [.. Rows(typed).Select(row => new Alignment(row[0], row.ElementAtOrDefault(1).Clean()))];

    /// <summary>The lines that say something, in their columns. The last column may itself hold the sign that parts them.</summary>
    public static IEnumerable<string[]> Rows(string? typed, int columns = 2) =>
        (typed.Clean() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', columns, StringSplitOptions.TrimEntries));
}
