using System.Text;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Exceptions;

/// <summary>
/// The exceptions as a draft that somebody edits, signs and sends. The same figures give the same bytes, so that a second draft shows what changed and nothing else:
/// no date of today stands in it.
/// </summary>
public static class DraftPaper
{
    public static string Of(Partnership partnership, ExceptionReport report)
    {
        var (text, cites) = (new StringBuilder(), new List<Citation>());
        Line(text, $"# Outcomes by exception: {partnership.Name}");
        if (report.Figures.Illustrative) Line(text, "**The figures are made up, for a demonstration.**");
        Line(text, report.Sentence);
        foreach (var look in report.Found.GroupBy(each => each.Look))
        {
            Line(text, $"## {look.Key}");
            foreach (var outcome in look.GroupBy(each => each.Outcome))
            {
                Line(text, $"### {outcome.Key.Title}");
                foreach (var found in outcome) Line(text, $"**{found.KindWords}.** {found.Sentence} {Marks(found, cites)}");
                Line(text, $"**Who is behind.** {outcome.Key.Drawings.Inequality.Sentence}");
                Line(text, "*The story behind the line:* … what happened, for whom, and how we know.");
                Line(text, "*What will be done:* … by which post, by when; or why nothing.");
            }
        }
        Line(text, "## What was tested");
        Line(text, report.Chance);
        foreach (var line in report.Looked) text.Append("- ").Append(line).Append('\n');
        if (report.Without > 0) text.Append("- ").Append(report.Without == 1 ? "1 outcome has" : $"{report.Without} outcomes have").Append(" no figures, so nothing can be said of ").Append(report.Without == 1 ? "it" : "them").Append(".\n");
        text.Append('\n');
        foreach (var (number, cite) in cites.Index()) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"[^{number + 1}]: {cite.Words}\n");
        return text.ToString();
    }

    static string Marks(OutcomeException found, List<Citation> cites) => string.Concat(found.Cites.Select(cite =>
    {
        var at = cites.IndexOf(cite);
        if (at < 0) { cites.Add(cite); at = cites.Count - 1; }
        return FormattableString.Invariant($"[^{at + 1}]");
    }));

    static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
