using System.Globalization;
using Endeavour.Platform.Layout;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts.Settings;

/// <summary>Settings that are lists, as people type them: one a line. What is wrong with a line is said, with its number.</summary>
public static class SettingLines
{
    static readonly CultureInfo GreatBritain = CultureInfo.GetCultureInfo("en-GB");
    static readonly string[] Forms = ["d MMMM yyyy", "d MMM yyyy", "d M yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>"24 December 2026, Office closed".</summary>
    public static (IReadOnlyList<OwnHoliday> Holidays, IReadOnlyList<string> Problems) Holidays(string text)
    {
        var (holidays, problems) = (new List<OwnHoliday>(), new List<string>());
        foreach (var (number, line) in Lines(text))
        {
            if (line.Split(',', 2, StringSplitOptions.TrimEntries) is not [var day, { Length: > 0 } name] || !DateOnly.TryParseExact(day, Forms, GreatBritain, DateTimeStyles.None, out var date))
                problems.Add($"Line {number}, \"{line}\": write the day, a comma and a name, such as 24 December 2026, Office closed");
            else if (holidays.Any(holiday => holiday.Date == date)) problems.Add($"Line {number}: {date.English} is there already");
            else holidays.Add(new(date, name));
        }
        return ([.. holidays.OrderBy(holiday => holiday.Date)], problems);
    }

    public static string Write(IEnumerable<OwnHoliday> holidays) => string.Join('\n', holidays.Select(holiday => $"{holiday.Date.English}, {holiday.Name}"));

    /// <summary>"outcomes = Our progress".</summary>
    public static (IReadOnlyList<PlaceLabel> Labels, IReadOnlyList<string> Problems) Labels(string text)
    {
        var (labels, problems) = (new List<PlaceLabel>(), new List<string>());
        foreach (var (number, line) in Lines(text))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [var place, { Length: > 0 and <= 40 } name] || Section.All.All(section => section.Path != place))
                problems.Add($"Line {number}, \"{line}\": write one of {string.Join(", ", Section.All.Select(section => section.Path))}, an equals sign and a name of 40 letters at most");
            else if (labels.Any(label => label.Place == place)) problems.Add($"Line {number}: {place} is there already");
            else labels.Add(new(place, name));
        }
        return (labels, problems);
    }

    public static string Write(IEnumerable<PlaceLabel> labels) => string.Join('\n', labels.Select(label => $"{label.Place} = {label.Name}"));

    public static IReadOnlyList<string> Names(string text) => [.. Lines(text).Select(line => line.Line).Distinct()];

    static IEnumerable<(int Number, string Line)> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries).Index().Where(line => line.Item != "").Select(line => (line.Index + 1, line.Item));
}
