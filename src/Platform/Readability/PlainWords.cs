using System.Text.RegularExpressions;

namespace Endeavour.Platform.Readability;

/// <summary>Words that readers trip over, and what may stand in their place.</summary>
public static class PlainWords
{
    static readonly Dictionary<string, string> s_instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utilise"] = "use", ["utilising"] = "using", ["facilitate"] = "help", ["facilitating"] = "helping", ["commence"] = "start", ["in order to"] = "to", ["with regard to"] = "about", ["in relation to"] = "about", ["prior to"] = "before",
        ["subsequent to"] = "after", ["in the event of"] = "if", ["a number of"] = "some", ["the majority of"] = "most", ["additional"] = "more", ["approximately"] = "about", ["assistance"] = "help", ["collaborate"] = "work together",
        ["collaboratively"] = "together", ["deliver"] = "do, make or give", ["delivery"] = "doing", ["demonstrate"] = "show", ["endeavour to"] = "try to", ["ensure"] = "make sure", ["enhance"] = "improve", ["empower"] = "help people to",
        ["going forward"] = "from now on", ["holistic"] = "whole", ["impact on"] = "affect", ["implement"] = "carry out", ["inequity"] = "unfair difference", ["initiate"] = "start", ["leverage"] = "use", ["maximise"] = "make the most of",
        ["methodology"] = "method", ["minimise"] = "make as small as can be", ["mitigate"] = "lessen", ["multi-disciplinary"] = "of several professions", ["optimise"] = "improve", ["outcomes framework"] = "list of outcomes", ["participate"] = "take part",
        ["pathway"] = "way through care", ["proactive"] = "early", ["proactively"] = "early", ["provision"] = "services", ["requirement"] = "need", ["robust"] = "strong", ["signpost"] = "point to", ["signposting"] = "pointing to", ["stakeholders"] = "people with an interest",
        ["strengthen"] = "make stronger", ["streamline"] = "make simpler", ["sustainable"] = "lasting", ["synergy"] = "working together", ["tackle"] = "act on", ["timely"] = "in time", ["transformation"] = "change", ["transform"] = "change",
        ["upskill"] = "train", ["wider determinants"] = "what shapes health: homes, work, schools", ["workstream"] = "piece of work", ["morbidity"] = "illness", ["mortality"] = "deaths", ["prevalence"] = "how many have it", ["co-produce"] = "make together",
    };

    static readonly Regex s_any = new($@"(?<![\p{{L}}-])({string.Join('|', s_instead.Keys.OrderByDescending(words => words.Length).Select(Regex.Escape))})(?![\p{{L}}-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Each found once, in the order of the text.</summary>
    public static IReadOnlyList<(string Found, string Instead)> In(string? text) =>
        [.. s_any.Matches(text ?? "").Select(match => match.Value.ToLowerInvariant()).Distinct().Select(found => (found, s_instead[found]))];
}
