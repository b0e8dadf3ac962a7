using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks.Files;
using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>Reads the tree into <see cref="StrategyVersion.Elements"/>, parents before their children.</summary>
sealed class ElementReader(Scope scope, StrategyVersion version)
{
    readonly MeasureReader _measures = new(scope);

    public Element Read(Fields fields, Element? parent)
    {
        fields.Require("id", "title");
        var element = Element(fields, parent);
        version.Elements.Add(element);
        parent?.Children.Add(element);
        element.Overlaps.AddRange(fields.List("overlaps", (node, at) => Overlap(fields, element, node, at)));
        fields.Groups("measures", measure => _measures.Read(measure, element));
        fields.Groups("children", child => Read(child, element));
        fields.Close();
        return element;
    }

    Element Element(Fields fields, Element? parent) => new()
    {
        Id = Guid.Empty,
        Strategy = version,
        Parent = parent,
        Slug = scope.Elements.Claim(fields),
        Number = fields.Text("number"),
        Title = fields.Text("title") ?? "",
        Statement = fields.Text("statement"),
        Why = fields.Text("why"),
        Level = Level(fields, parent),
        Depth = parent is null ? 0 : parent.Depth + 1,
        Order = version.Elements.Count,
        Stage = Scope.Note(scope.StageUses, fields, "stage", fields.Text("stage")),
        Group = Scope.Note(scope.GroupUses, fields, "group", fields.Text("group")),
        Reach = [.. fields.List("reach", (node, at) => fields.Values.Word(node, at, Words.Of<Reach>())).Select(word => Words.Find<Reach>(word)!.Value)],
        Areas = fields.List("areas", (node, at) => Area(fields, node, at)),
        Tier = fields.Word<Tier>("tier"),
        Due = fields.Group("due") is { } due ? Due(due) : null,
        Replaces = Scope.Note(scope.Replacements, fields, "replaces", fields.Id("replaces")),
        Leads = fields.Groups("leads", Lead),
        Evidence = fields.Groups("evidence", Evidence),
        Aligns = fields.Groups("aligns", alignment => FrameworkReader.Alignment(alignment, scope)),
    };

    /// <summary>The level it says, or else the one below its parent's.</summary>
    string Level(Fields fields, Element? parent)
    {
        var above = parent is null ? -1 : version.Levels.FindIndex(level => level.Id == parent.Level);
        if (fields.Text("level") is { } said)
        {
            var index = version.Levels.FindIndex(level => level.Id == said);
            if (index < 0) fields.Problems.Add(fields.LineOf("level"), fields.At("level"), "unknown-level", Names.Unknown("level", said, scope.Levels.All));
            else if (index <= above) fields.Problems.Add(fields.LineOf("level"), fields.At("level"), "level-order",
                $"A {version.Levels[index].Name.ToLowerInvariant()} cannot be under a {version.Levels[above].Name.ToLowerInvariant()}. Move it up, or change its `level`.");
            return said;
        }
        if (fields.Has("level") || version.Levels.Count == 0 || (parent is not null && above < 0)) return "";
        if (above + 1 < version.Levels.Count) return version.Levels[above + 1].Id;
        fields.Problems.Add(fields.Line, fields.Path, "too-deep",
            $"There is no level below {version.Levels[above].Name.ToLowerInvariant()}. Add one to `levels`, or move this element up.");
        return "";
    }

    string? Area(Fields fields, Node node, string at)
    {
        var code = PartnershipBlock.AreaCode(fields.Values.Text(node, at), node.Line, at, fields.Problems);
        if (code is not null) scope.AreaUses.Add(new(code, node.Line, at));
        return code;
    }

    string? Overlap(Fields fields, Element element, Node node, string at)
    {
        var other = fields.Values.Id(node, at);
        if (other is not null) scope.Overlaps.Add((element.Slug, new(other, node.Line, at)));
        return other;
    }

    static Due Due(Fields fields)
    {
        if (!fields.Has("date") && !fields.Has("note"))
            fields.Problems.Add(fields.Line, fields.Path, "missing", "`due` needs a `date`, or a `note` such as \"by 2030\" when no date was fixed.");
        var due = new Due(fields.Date("date"), fields.Text("note"));
        fields.Close();
        return due;
    }

    static Lead Lead(Fields fields)
    {
        fields.Require("post");
        var lead = new Lead(fields.Text("post") ?? "", fields.Text("organisation"), fields.Word<LeadRole>("role") ?? LeadRole.Lead,
            fields.Word<LeadState>("state") ?? LeadState.ToBeConfirmed, fields.Text("note"), fields.Date("since"));
        fields.Close();
        return lead;
    }

    static EvidenceNote Evidence(Fields fields)
    {
        fields.Require("text");
        var note = new EvidenceNote(fields.Word<EvidenceKind>("kind") ?? EvidenceKind.Evidence, fields.Text("text") ?? "");
        fields.Close();
        return note;
    }
}
