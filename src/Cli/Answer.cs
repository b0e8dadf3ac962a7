using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Endeavour.Indicators.Files;

namespace Endeavour.Cli;

/// <summary>How answers are written: JSON for programs on standard output, problems in plain lines for people.</summary>
static class Answer
{
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Json<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Style));

    public sealed record Problem(string File, int Line, string? Column, string Code, string Message)
    {
        public static Problem Of(ImportProblem problem) => new(problem.File, problem.Line, problem.Column, problem.Code, problem.Message);
    }

    /// <summary>"file.csv, line 3, Value: …": where, then what to do.</summary>
    public static string Line(ImportProblem problem)
    {
        var place = string.Join(", ", new[] { problem.File, problem.Line > 0 ? $"line {problem.Line}" : "", problem.Column ?? "" }.Where(part => part.Length > 0));
        return place.Length > 0 ? $"{place}: {problem.Message}" : problem.Message;
    }

    /// <summary>The first problems, those that say the same once, and how many more there are.</summary>
    public static void Lines(TextWriter to, IReadOnlyList<ImportProblem> problems, int most = 20)
    {
        var alike = problems.GroupBy(problem => (problem.File, problem.Column, problem.Code, problem.Message, problem.Refuses)).OrderByDescending(each => each.Key.Refuses).ToList();
        foreach (var each in alike.Take(most)) to.WriteLine($"  {Line(each.First())}{(each.Count() > 1 ? $" The same on {each.Count() - 1:N0} more {(each.Count() == 2 ? "line" : "lines")}." : "")}");
        if (alike.Skip(most).Sum(each => each.Count()) is > 0 and var more) to.WriteLine($"  … and {more:N0} more. With --json all are listed.");
    }
}
