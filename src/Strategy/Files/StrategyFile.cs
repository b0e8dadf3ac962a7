using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>One file as it was read. What it holds may be used only when there are no problems in any file.</summary>
public sealed record StrategyFile(string Name, Problems Problems, PartnershipBlock? Partnership, StrategyBlock? Strategy)
{
    public NeedsBlock? Needs { get; private init; }

    public LibraryBlock? Library { get; private init; }

    static readonly string[] s_blocks = ["partnership", "strategy", "needs-assessment", "partner-strategies", "commitments", "programme", "choosing"];

    public CommitmentsBlock? Commitments { get; private init; }
    public ProgrammeBlock? Programme { get; private init; }
    public ChoosingBlock? Choosing { get; private init; }

    /// <summary>A file for another importer, such as a demonstration's figures, that lies in the same folder.</summary>
    public bool IsForAnother { get; init; }

    /// <summary>Reads and checks all that can be judged from this file alone. Never throws for what a file says.</summary>
    public static StrategyFile Read(string name, byte[] content)
    {
        var problems = new Problems(name);
        var text = FileText.Read(content, problems);
        var root = text is null ? null : new Composer(problems).Compose(text);
        if (root is null) return new(name, problems, null, null);
        if (root is not Mapping mapping)
        {
            problems.Add(root.Line, "", "neither", $"The file is {root.Kind}. It should have a `partnership`, a `strategy`, or both.");
            return new(name, problems, null, null);
        }
        if (mapping.Entries.Any(entry => entry.Key is "illustrative" or "people")) return new(name, problems, null, null) { IsForAnother = true };
        return Read(name, new Fields(mapping, "", new Values(problems)));
    }

    static StrategyFile Read(string name, Fields fields)
    {
        var partnership = fields.Group("partnership") is { } settings ? PartnershipBlock.Read(settings) : null;
        var strategy = fields.Group("strategy") is { } keys ? StrategyBlock.Read(keys, partnership?.Partnership.Id) : null;
        var needs = fields.Group("needs-assessment") is { } assessment ? NeedsBlock.Read(assessment) : null;
        var library = fields.Group("partner-strategies") is { } partners ? LibraryBlock.Read(partners) : null;
        var commitments = fields.Group("commitments") is { } bound ? CommitmentsBlock.Read(bound) : null;
        var programme = fields.Group("programme") is { } plan ? ProgrammeBlock.Read(plan) : null;
        var choosing = fields.Group("choosing") is { } chosen ? ChoosingBlock.Read(chosen) : null;
        if (!s_blocks.Any(fields.Has))
            fields.Problems.Add(1, "", "neither", "The file has neither a `partnership` nor a `strategy`, so there is nothing to import from it.");
        fields.Close();
        return new(name, fields.Problems, partnership, strategy) { Needs = needs, Library = library, Commitments = commitments, Programme = programme, Choosing = choosing };
    }
}
