using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Frameworks.Files;
using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>One version of a strategy, as a file gives it, with what it names outside itself.</summary>
public sealed record StrategyBlock(string Partnership, StrategyVersion Version, Scope Scope, int Line)
{
    const int EarliestYear = 1948;
    const int LatestYear = 2100;

    /// <param name="partnership">The partnership of the same file: then the strategy need not name it.</param>
    public static StrategyBlock Read(Fields fields, string? partnership)
    {
        fields.Require("id", "version", "title", "dated", "levels", "elements");
        if (partnership is null) fields.Require("partnership");
        var scope = new Scope(fields.Problems);
        var named = PartnershipBlock.Id(fields, "partnership");
        var version = Words(fields, scope);
        var elements = new ElementReader(scope, version);
        fields.Groups("elements", element => elements.Read(element, null));
        if (fields.Has("elements") && version.Elements.Count == 0)
            fields.Problems.Add(fields.LineOf("elements"), fields.At("elements"), "too-few", "A strategy has at least one element.");
        if (StrategyVersion.Taken.Contains(version.Slug))
            fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "taken", $"A strategy cannot be called `{version.Slug}`, because its address is that of another page. Say more: `our-{version.Slug}`.");
        Names.Check(scope);
        FrameworkNames.Check(version, scope);
        Counts.Check(fields, version, scope);
        fields.Close();
        // What has problems is not kept, and may lack what its text needs.
        if (fields.Problems.Found.Count == 0) version.Hash = WriteStrategyFile.HashOf(version);
        return new(named ?? partnership ?? "", version, scope, fields.Line);
    }

    static StrategyVersion Words(Fields fields, Scope scope)
    {
        var (from, to) = Period(fields);
        return new()
        {
            Id = Guid.Empty,
            Slug = fields.Id("id") ?? "",
            Version = fields.Id("version") ?? "",
            Title = fields.Text("title") ?? "",
            Status = fields.Word<VersionStatus>("status") ?? VersionStatus.Draft,
            From = from,
            To = to,
            Dated = fields.Date("dated") ?? default,
            Agreed = fields.Group("agreed") is { } agreed ? StrategyParts.Agreement(agreed) : null,
            Vision = fields.Text("vision"),
            Goal = fields.Text("goal"),
            About = fields.Text("about"),
            Source = fields.Group("source") is { } source ? StrategyParts.Source(source) : null,
            Levels = StrategyParts.Levels(fields, scope),
            Stages = fields.Groups("stages", stage => StrategyParts.Stage(stage, scope)),
            Principles = fields.Groups("principles", principle => StrategyParts.Principle(principle, scope)),
            Groups = fields.Groups("groups", group => StrategyParts.Group(group, scope)),
            Blocks = fields.Groups("blocks", block => StrategyParts.Block(block, scope)),
            Frameworks = fields.Groups("frameworks", framework => FrameworkReader.Read(framework, scope.Frameworks)),
            Spending = fields.Groups("spending", spent => FrameworkReader.Spending(spent, scope)),
            Assessments = fields.Groups("assessments", assessment => AssessmentReader.Read(assessment, scope)),
            Statements = fields.Groups("statements", statement => PeopleParts.Statement(statement, scope)),
            Metrics = fields.Groups("metrics", column => PeopleParts.Column(column, scope)),
            Hash = "",
        };
    }

    static (int?, int?) Period(Fields fields)
    {
        if (fields.Group("period") is not { } period) return (null, null);
        period.Require("from");
        var from = period.Whole("from", EarliestYear, LatestYear);
        var to = period.Whole("to", EarliestYear, LatestYear);
        if (to < from)
            fields.Problems.Add(period.LineOf("to"), period.At("to"), "end-before-start", $"The strategy ends in {to}, before it starts in {from}. Correct one of the years.");
        period.Close();
        return (from, to);
    }
}
