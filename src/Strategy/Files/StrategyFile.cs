using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>One file as it was read. What it holds may be used only when there are no problems in any file.</summary>
public sealed record StrategyFile(string Name, Problems Problems, PartnershipBlock? Partnership, StrategyBlock? Strategy)
{
    public NeedsBlock? Needs { get; private init; }

    public LibraryBlock? Library { get; private init; }

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
        if (!fields.Has("partnership") && !fields.Has("strategy") && !fields.Has("needs-assessment") && !fields.Has("partner-strategies"))
            fields.Problems.Add(1, "", "neither", "The file has neither a `partnership` nor a `strategy`, so there is nothing to import from it.");
        fields.Close();
        return new(name, fields.Problems, partnership, strategy) { Needs = needs, Library = library };
    }
}
