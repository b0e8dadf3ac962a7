using System.Globalization;
using Endeavour.Evidence.Outcomes;

namespace Endeavour.Strategy.Editing.Measures;

/// <summary>The way to a target as it is typed: a day and a value on each line, and the code of an area where there are several.</summary>
static class StepLines
{
    const string Day = "yyyy-MM-dd";

    public static string Of(IEnumerable<TargetStep> steps) =>
        string.Join('\n', steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Date.ToString(Day, CultureInfo.InvariantCulture)} = {step.Value:R} {step.Area}").TrimEnd()));

    /// <returns>The steps, and the first line that is none.</returns>
    public static (IReadOnlyList<TargetStep> Steps, string? Wrong) Read(string? typed)
    {
        var steps = new List<TargetStep>();
        foreach (var line in (typed ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Step(line) is not { } step) return (steps, line);
            steps.Add(step);
        }
        return (steps, null);
    }

    static TargetStep? Step(string line)
    {
        if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [var day, var rest] || rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not { Length: 1 or 2 } said) return null;
        return DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && double.TryParse(said[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? new(date, value, said.Length == 2 ? said[1] : null) : null;
    }
}
