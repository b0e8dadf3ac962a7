using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Choosing.Desk.Candidates;

/// <summary>What the form asks of a candidate.</summary>
public sealed class CandidateInput : Reason
{
    const string Line = "This can have 300 letters at most", Text = "This can have 2,000 letters at most";

    [DisplayName("Candidate"), Required(ErrorMessage = "Enter what could be chosen"), StringLength(Candidate.LongestTitle, ErrorMessage = Line)]
    public string Title { get; set; } = "";

    [DisplayName("In full"), StringLength(Candidate.LongestText, ErrorMessage = Text)]
    public string? Statement { get; set; }

    [DisplayName("Suggested by"), StringLength(Candidate.LongestLine, ErrorMessage = Line)]
    public string? SuggestedBy { get; set; }

    [DisplayName("What they are"), EnumDataType(typeof(SuggestedAs), ErrorMessage = "Choose what they are")]
    public SuggestedAs? SuggestedAs { get; set; }

    [DisplayName("Suggested where"), StringLength(Candidate.LongestLine, ErrorMessage = Line)]
    public string? From { get; set; }

    [DisplayName("Whose list"), EnumDataType(typeof(Provenance), ErrorMessage = "Choose whose list")]
    public Provenance? Provenance { get; set; }

    [DisplayName("Lowest level"), EnumDataType(typeof(LowestLevel), ErrorMessage = "Choose the level")]
    public LowestLevel? Lowest { get; set; }

    [DisplayName("Why for this board"), StringLength(Candidate.LongestText, ErrorMessage = Text)]
    public string? WhyHere { get; set; }

    [DisplayName("Part of the strategy")]
    public string? Element { get; set; }

    [DisplayName("Indicators"), StringLength(4000, ErrorMessage = "This can have 4,000 letters at most")]
    public string? Indicators { get; set; }

    [DisplayName("Needs assessment")]
    public List<string> Needs { get; set; } = [];

    [DisplayName("Inspections")]
    public List<string> Inspections { get; set; } = [];

    [DisplayName("What people want to change"), StringLength(Candidate.LongestText, ErrorMessage = Text)]
    public string? Desire { get; set; }

    [DisplayName("Who says so"), StringLength(Candidate.LongestLine, ErrorMessage = Line)]
    public string? DesireBy { get; set; }

    public static CandidateInput Of(Candidate candidate, string why) => new()
    {
        Title = candidate.Title, Statement = candidate.Statement, SuggestedBy = candidate.SuggestedBy, SuggestedAs = candidate.SuggestedAs, From = candidate.From, Provenance = candidate.Provenance, Lowest = candidate.Lowest, WhyHere = candidate.WhyHere,
        Element = candidate.Element, Indicators = string.Join('\n', candidate.Indicators.Select(Said)), Needs = [.. candidate.Needs], Inspections = [.. candidate.Inspections], Desire = candidate.Desire, DesireBy = candidate.DesireBy, Why = why,
    };

    /// <summary>What is wrong with fields taken together.</summary>
    public IEnumerable<(string Field, string Says)> Problems()
    {
        var lines = Listed.Lines(Indicators);
        foreach (var line in lines.Where(line => Read(line) is null)) yield return (nameof(Indicators), $"“{line}” is not an indicator: write its number, then sex; age; better or worse");
        if (lines.Count > Candidate.MostLinks) yield return (nameof(Indicators), $"There can be {Candidate.MostLinks} indicators at most");
        if (Needs.Count > Candidate.MostLinks) yield return (nameof(Needs), $"There can be {Candidate.MostLinks} topics at most");
        if (Inspections.Count > Candidate.MostLinks) yield return (nameof(Inspections), $"There can be {Candidate.MostLinks} inspections at most");
    }

    public CandidateTerms Terms() => new(Title, Statement, SuggestedBy, SuggestedAs, From, Provenance, Lowest, WhyHere, Element.Clean(), Desire, DesireBy)
    {
        Indicators = [.. Listed.Lines(Indicators).Select(Read).OfType<CandidateIndicator>().Distinct()], Needs = [.. Needs.Distinct()], Inspections = [.. Inspections.Distinct()],
    };

    static string Said(CandidateIndicator each) => string.Join("; ", new[] { each.Indicator.ToString(CultureInfo.InvariantCulture), each.Sex ?? "", each.Age ?? "", each.HigherIs is { } way ? Words.Of(way) : "" }).TrimEnd(' ', ';');

    static CandidateIndicator? Read(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        if (parts.Length > 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 999_999_999) return null;
        var way = parts.ElementAtOrDefault(3).Clean();
        if (way is not null && Words.Find<HigherIs>(way) is null) return null;
        var (sex, age) = (parts.ElementAtOrDefault(1).Clean(), parts.ElementAtOrDefault(2).Clean());
        return sex?.Length > Candidate.LongestLine || age?.Length > Candidate.LongestLine ? null : new(number, sex, age, way is null ? null : Words.Find<HigherIs>(way));
    }
}
