using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>How one partnership chose, as text: the register of inspections, and rounds of choosing with their candidates.</summary>
public sealed record ChoosingBlock(string Partnership, IReadOnlyList<InspectionLines> Inspections, IReadOnlyList<ChoiceLines> Choices, int Line)
{
    const int Most = 100_000;

    /// <summary>Reads and checks all that can be judged from this text alone.</summary>
    public static ChoosingBlock Read(Fields fields)
    {
        fields.Require("partnership", "choices");
        var (inspections, choices) = (new Strategy.Files.Ids(fields.Problems), new Strategy.Files.Ids(fields.Problems));
        var block = new ChoosingBlock(fields.Text("partnership") ?? "", fields.Groups("inspections", each => InspectionReader.Read(each, inspections)), fields.Groups("choices", each => ChoiceReader.Read(each, choices)), fields.Line);
        if (fields.Group("expect") is { } expect)
        {
            Check(expect, "inspections", block.Inspections.Count);
            Check(expect, "choices", block.Choices.Count);
            Check(expect, "candidates", block.Choices.Sum(choice => choice.Candidates.Count));
            Check(expect, "scores", block.Choices.SelectMany(choice => choice.Candidates).Sum(candidate => candidate.Scores.Count));
            expect.Close();
        }
        fields.Close();
        return block;
    }

    static void Check(Fields expect, string key, int actual)
    {
        if (expect.Whole(key, 0, Most) is { } said && said != actual)
            expect.Problems.Add(expect.LineOf(key), expect.At(key), "count", $"`expect` says {said} {key}, but the list has {actual}. Correct the number, or the list.");
    }
}

/// <param name="Names">What it names outside the file: parts of the strategy, topics, inspections.</param>
public sealed record ChoiceLines(string Id, ChoiceTerms Terms, bool IsPublished, IReadOnlyList<Criterion> Criteria, IReadOnlyList<RouteStep> Route, IReadOnlyList<CandidateLines> Candidates)
{
    public int Line { get; init; }
    public IReadOnlyList<NamedOutside> Names { get; init; } = [];

    public static ChoiceLines Of(Choice choice, IEnumerable<Candidate> candidates) => new(choice.Slug, new(choice.Title, choice.Strategy, choice.Version, choice.About, choice.IsLonglistKnown, choice.NotKnown, choice.Source, choice.Rules), choice.IsPublished, choice.Criteria, choice.Route,
        [.. candidates.OrderBy(each => each.Order).ThenBy(each => each.Slug, StringComparer.Ordinal).Select(each => new CandidateLines(each.Slug, each.Terms, each.Decision, each.Scores))]);
}

public sealed record CandidateLines(string Id, CandidateTerms Terms, Decision Decision, IReadOnlyList<Score> Scores);

public sealed record InspectionLines(string Id, InspectionTerms Terms)
{
    public int Line { get; init; }
}

/// <summary>A thing outside the file that a place in it names.</summary>
public sealed record NamedOutside(NamedKind Kind, string Value, int Line, string Path);

public enum NamedKind
{
    Strategy,
    Version,
    Part,
    Topic,
    Inspection,
}
