using System.Text.RegularExpressions;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts;

/// <summary>Areas as people type them, one a line: <c>E06000017 Rutland</c>. What is wrong with a line is said, with its number.</summary>
public static partial class AreaLines
{
    public static (IReadOnlyList<CoveredArea> Areas, IReadOnlyList<string> Problems) Read(string text)
    {
        var (areas, problems) = (new List<CoveredArea>(), new List<string>());
        foreach (var (number, line) in text.Split('\n', StringSplitOptions.TrimEntries).Index())
        {
            if (line == "") continue;
            if (Line().Match(line) is not { Success: true } match) problems.Add($"Line {number + 1}, \"{line}\": write the area's code, a space and its name, such as E06000017 Rutland");
            else if (areas.Any(area => area.Code == match.Groups[1].Value)) problems.Add($"Line {number + 1}: {match.Groups[1].Value} is there already");
            else areas.Add(new(match.Groups[1].Value, match.Groups[2].Value));
        }
        return (areas, problems);
    }

    public static string Write(IEnumerable<CoveredArea> areas) => string.Join('\n', areas.Select(area => $"{area.Code} {area.Name}"));

    [GeneratedRegex(@"^([ENSWK]\d{8})\s+(\S.*)$")]
    private static partial Regex Line();
}
