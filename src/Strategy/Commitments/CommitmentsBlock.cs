using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;

namespace Endeavour.Strategy.Commitments;

/// <summary>What partners have bound themselves to beside the strategy, as text: where its principles are applied, their policies, and what anchor organisations will do.</summary>
public sealed record CommitmentsBlock(string Partnership, IReadOnlyList<OwnerLines> Owners, IReadOnlyList<EvidenceLines> Evidence, IReadOnlyList<PolicyLines> Policies, IReadOnlyList<AnchorLines> Anchors, int Line)
{
    const int Most = 100_000;

    /// <summary>Parts of the strategy that it names.</summary>
    public required IReadOnlyList<NamedAt> Parts { get; init; }

    /// <summary>Principles that it names, each of a strategy.</summary>
    public required IReadOnlyList<(string Strategy, NamedAt Principle)> Principles { get; init; }

    /// <summary>Reads and checks all that can be judged from this text alone.</summary>
    public static CommitmentsBlock Read(Fields fields)
    {
        fields.Require("partnership");
        var names = new CommitmentNames(fields.Problems);
        var partnership = fields.Text("partnership") ?? "";
        var principles = fields.Groups("principles", principle => PrincipleReader.Read(principle, names));
        var policies = fields.Groups("policies", policy => PolicyReader.Read(policy, names));
        var anchors = fields.Groups("anchors", anchor => AnchorReader.Read(anchor, names));
        var block = new CommitmentsBlock(partnership, [.. principles.Select(each => each.Owner).OfType<OwnerLines>()], [.. principles.SelectMany(each => each.Evidence)], policies, anchors, fields.Line) { Parts = names.Parts, Principles = names.Principles };
        if (fields.Group("expect") is { } expect) Check(expect, block);
        fields.Close();
        return block;
    }

    static void Check(Fields expect, CommitmentsBlock block)
    {
        foreach (var (key, actual) in new[] { ("evidence", block.Evidence.Count), ("policies", block.Policies.Count), ("anchors", block.Anchors.Count) })
            if (expect.Whole(key, 0, Most) is { } said && said != actual)
                expect.Problems.Add(expect.LineOf(key), expect.At(key), "count", $"`expect` says {said} {key}, but the list has {actual}. Correct the number, or the list.");
        expect.Close();
    }
}

public sealed record OwnerLines(string Strategy, string Principle, string Post, int Line);

public sealed record EvidenceLines(string Id, EvidenceFacts Facts, int Line);

public sealed record PolicyLines(string Id, PolicyFacts Facts, int Line);

public sealed record AnchorLines(string Id, AnchorFacts Facts, IReadOnlyList<AnchorUpdate> Updates, int Line);

/// <summary>The ids that a file gives, and where it names parts and principles.</summary>
sealed class CommitmentNames(Problems problems)
{
    public Ids Evidence { get; } = new(problems);
    public Ids Policies { get; } = new(problems);
    public Ids Anchors { get; } = new(problems);
    public HashSet<(string, string)> Seen { get; } = [];
    public List<NamedAt> Parts { get; } = [];
    public List<(string Strategy, NamedAt Principle)> Principles { get; } = [];

    public string? Part(Fields fields, string key) => Part(fields.Id(key), fields.LineOf(key), fields.At(key));

    public string? Part(string? id, int line, string path)
    {
        if (id is not null) Parts.Add(new(id, line, path));
        return id;
    }
}
