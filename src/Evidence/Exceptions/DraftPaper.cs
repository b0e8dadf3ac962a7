using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Exceptions;

/// <summary>
/// The exceptions as a draft that somebody edits, signs and sends. The same figures give the same bytes, so that a second draft shows what changed and nothing else:
/// no date of today stands in it.
/// </summary>
public static partial class DraftPaper
{
    /// <summary>With these words begins what somebody has to write; a paper with one of them left in it is not finished.</summary>
    public const string StoryWaits = "… what happened, for whom, and how we know.", RemedyWaits = "… by which post, by when; or why nothing.";

    /// <summary>As a file, with the sources at its end.</summary>
    public static string Of(Partnership partnership, ExceptionReport report)
    {
        var (text, cites) = (new StringBuilder(), new List<Citation>());
        Line(text, $"# {Title(partnership)}");
        if (report.Figures.Illustrative) Line(text, "**The figures are made up, for a demonstration.**");
        Body(text, report, found => $"{found.Sentence} {Marks(found, cites)}", outcome => outcome.Drawings.Inequality.Sentence);
        foreach (var (number, cite) in cites.Index()) text.Append(CultureInfo.InvariantCulture, $"[^{number + 1}]: {cite.Words}\n");
        return text.ToString();
    }

    /// <summary>As a text to go on with, without its title: each figure is a reference to the record, which is shown with its source.</summary>
    public static string Bound(ExceptionReport report)
    {
        var text = new StringBuilder();
        Body(text, report, found => found.Bound, Behind);
        return text.ToString().Trim();
    }

    /// <summary>What a draft says, whatever the release is called that it says it of: the same figures again are no change.</summary>
    public static string Says(string draft) => NameOfRelease().Replace(draft, "the release");

    public static string Title(Partnership partnership) => $"Outcomes by exception: {partnership.Name}";

    static void Body(StringBuilder text, ExceptionReport report, Func<OutcomeException, string> say, Func<OutcomeFigures, string> behind)
    {
        Line(text, report.Sentence);
        var told = new HashSet<OutcomeFigures>();
        foreach (var look in report.Found.GroupBy(each => each.Look))
        {
            Line(text, $"## {look.Key}");
            foreach (var outcome in look.GroupBy(each => each.Outcome))
            {
                Line(text, $"### {outcome.Key.Title}");
                foreach (var found in outcome) Line(text, $"**{found.KindWords}.** {say(found)}");
                Line(text, $"**Who is behind.** {behind(outcome.Key)}");
                // Better in one way and worse in another it has one story.
                if (!told.Add(outcome.Key)) continue;
                Line(text, $"*The story behind the line:* {StoryWaits}");
                Line(text, $"*What will be done:* {RemedyWaits}");
            }
        }
        Line(text, "## What was tested");
        Line(text, report.Chance);
        foreach (var line in report.Looked) text.Append("- ").Append(line).Append('\n');
        if (report.Without > 0) text.Append("- ").Append(report.Without == 1 ? "1 outcome has" : $"{report.Without} outcomes have").Append(" no figures, so nothing can be said of ").Append(report.Without == 1 ? "it" : "them").Append(".\n");
        text.Append('\n');
    }

    static string Behind(OutcomeFigures outcome)
    {
        var gaps = outcome.Areas.Select(area => (Area: area, Gap: outcome.Drawings.Inequality.Own(area))).Where(each => each.Gap?.Gap is not null).Select(each => Quoted.GapClaim(outcome, each.Area, each.Gap!)).ToList();
        return outcome.Drawings.Inequality.Sentence + (gaps.Count == 0 ? "" : $" The gap: {string.Join("; ", gaps)}.");
    }

    static string Marks(OutcomeException found, List<Citation> cites) => string.Concat(found.Cites.Select(cite =>
    {
        var at = cites.IndexOf(cite);
        if (at < 0) { cites.Add(cite); at = cites.Count - 1; }
        return FormattableString.Invariant($"[^{at + 1}]");
    }));

    [GeneratedRegex(@"\brelease [a-z][0-9]+\b")]
    private static partial Regex NameOfRelease();

    static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
