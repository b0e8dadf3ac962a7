using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Endeavour.Platform.Calendar;

/// <summary>The texts of due rules: the one that is kept, and the one that is read. There is exactly one text of a rule to keep, so that equal rules are found as equal.</summary>
static class DueRuleText
{
    static readonly Dictionary<DueKind, string> Kept = new()
    {
        [DueKind.ClearDaysBefore] = "clear-days-before",
        [DueKind.ClearDaysAfter] = "clear-days-after",
        [DueKind.WorkingDaysAfter] = "working-days-after",
        [DueKind.DaysBefore] = "days-before",
        [DueKind.DaysAfter] = "days-after",
        [DueKind.MonthsAfter] = "months-after",
        [DueKind.NextMeeting] = "next-meeting",
    };

    static readonly string Choices = string.Join(", ", Kept.Values.Where(word => word != "next-meeting"));

    public static string Of(DueRule rule) => rule.Kind == DueKind.NextMeeting ? Kept[rule.Kind] : string.Create(CultureInfo.InvariantCulture, $"{Kept[rule.Kind]} {rule.Number}");

    public static string InWords(DueRule rule, string? day)
    {
        var before = rule.Kind is DueKind.ClearDaysBefore or DueKind.DaysBefore;
        var from = day ?? (before ? "the meeting" : "the promise is made");
        if (rule.Kind == DueKind.NextMeeting) return $"the next meeting after {from}";
        var unit = rule.Kind switch
        {
            DueKind.ClearDaysBefore or DueKind.ClearDaysAfter => "clear working day",
            DueKind.WorkingDaysAfter => "working day",
            DueKind.MonthsAfter => "month",
            _ => "day",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{rule.Number} {unit}{(rule.Number == 1 ? "" : "s")} {(before ? "before" : "after")} {from}");
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DueRule? rule, [NotNullWhen(false)] out string? problem)
    {
        rule = Read(text ?? "");
        problem = rule is null ? Problem(text ?? "") : null;
        return rule is not null;
    }

    static DueRule? Read(string text)
    {
        if (text == Kept[DueKind.NextMeeting]) return DueRule.NextMeeting;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || Kind(text[..space]) is not { } kind || kind == DueKind.NextMeeting) return null;
        if (!int.TryParse(text.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > DueRule.Largest) return null;
        var rule = DueRule.Of(kind, number);
        return Of(rule) == text ? rule : null;
    }

    static string Problem(string text)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {DueRule.Largest}");
        if (string.IsNullOrWhiteSpace(text)) return $"A due rule is missing: write one of {Choices}, each followed by a space and {number}, or next-meeting.";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = $"\"{Shown(text)}\" is not a due rule";
        return Kind(words[0]) switch
        {
            null => $"{named}: write one of {Choices}, each followed by a space and {number}, or next-meeting.",
            DueKind.NextMeeting => $"{named}: write next-meeting alone, with nothing before or after it.",
            _ => $"{named}: write {words[0]}, one space and {number} in plain digits, such as {words[0]} 5, with nothing else before or after it.",
        };
    }

    static DueKind? Kind(string word) => Kept.Where(kind => kind.Value == word).Select(kind => (DueKind?)kind.Key).FirstOrDefault();

    /// <summary>What was written, short enough for a sentence and on one line.</summary>
    static string Shown(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= 40 ? line : line[..(char.IsHighSurrogate(line[39]) ? 39 : 40)] + "…";
    }
}
