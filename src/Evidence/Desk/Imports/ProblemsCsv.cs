using Endeavour.Evidence.Downloads;
using Endeavour.Indicators.Files;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>The problems of an import as a table to work through.</summary>
static class ProblemsCsv
{
    public static byte[] Of(IEnumerable<ImportProblem> problems)
    {
        var csv = new CsvText("file", "line", "column", "code", "refuses", "what_is_wrong", "what_to_do");
        foreach (var problem in problems)
        {
            var (wrong, todo) = Parts(problem.Message);
            csv.Row(Plain(problem.File), problem.Line == 0 ? null : problem.Line, Plain(problem.Column ?? ""), problem.Code, problem.Refuses, Plain(wrong), Plain(todo));
        }
        return csv.Bytes();
    }

    /// <summary>A problem says what is wrong in its first sentence, and then what to do.</summary>
    public static (string Wrong, string ToDo) Parts(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? (message, "") : (message[..(end + 1)], message[(end + 2)..]);
    }

    /// <summary>Names come from someone's file: a spreadsheet must not take one for a formula.</summary>
    static string Plain(string text) => text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
}

/// <summary>Problems of one kind: how many, and the first of them.</summary>
public sealed record ProblemKind(string Code, bool Refuses, int Count, IReadOnlyList<ImportProblem> First)
{
    const int Shown = 5;

    /// <summary>"figures.csv, line 4, Value: "; nothing where no file is meant.</summary>
    public static string Where(ImportProblem problem)
    {
        var parts = string.Join(", ", new[] { problem.File, problem.Line > 0 ? $"line {problem.Line.Spoken()}" : "", problem.Column ?? "" }.Where(part => part.Length > 0));
        return parts.Length > 0 ? parts + ": " : "";
    }

    public static IReadOnlyList<ProblemKind> Of(IEnumerable<ImportProblem> problems) =>
        [.. problems.GroupBy(problem => (problem.Code, problem.Refuses)).Select(kind => new ProblemKind(kind.Key.Code, kind.Key.Refuses, kind.Count(), [.. kind.Take(Shown)]))
            .OrderByDescending(kind => kind.Refuses).ThenByDescending(kind => kind.Count).ThenBy(kind => kind.Code, StringComparer.Ordinal)];
}
