using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Principles;

namespace Endeavour.Strategy.Commitments;

/// <summary>Reads a principle's owner and what shows where it is applied.</summary>
static class PrincipleReader
{
    public static PrincipleLines Read(Fields fields, CommitmentNames names)
    {
        fields.Require("strategy", "id");
        var (strategy, id) = (fields.Id("strategy") ?? "", fields.Id("id") ?? "");
        if (strategy != "" && id != "")
        {
            names.Principles.Add((strategy, new(id, fields.LineOf("id"), fields.At("id"))));
            if (!names.Seen.Add((strategy, id))) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "duplicate-id", $"The principle `{id}` is there twice. Put all that is known of it in one place.");
        }
        var owner = fields.Text("owner") is { } post ? new OwnerLines(strategy, id, post, fields.LineOf("owner")) : null;
        var read = new PrincipleLines(owner, fields.Groups("evidence", evidence => Evidence(evidence, names, strategy, id)));
        fields.Close();
        return read;
    }

    static EvidenceLines Evidence(Fields fields, CommitmentNames names, string strategy, string principle)
    {
        fields.Require("id", "state", "shows", "date", "source");
        var id = names.Evidence.Claim(fields);
        var facts = new EvidenceFacts(strategy, principle, names.Part(fields, "element"), fields.Text("where"), fields.Word<Standing>("state") ?? default, fields.Text("shows") ?? "", fields.Date("date") ?? default, fields.Text("source") ?? "", fields.Text("owner"));
        if (!fields.Has("element") && !fields.Has("where")) fields.Problems.Add(fields.Line, fields.Path, "missing", "Say where it was looked for: `element`, a part of the strategy, or `where`, in words.");
        else Judge.Facts(fields, facts.Problem);
        fields.Close();
        return new(id, facts, fields.Line);
    }
}

sealed record PrincipleLines(OwnerLines? Owner, IReadOnlyList<EvidenceLines> Evidence);

/// <summary>What a screen would refuse, a file is refused for too.</summary>
static class Judge
{
    /// <summary>What is missing, or was said already, is not said again.</summary>
    public static void Facts(Fields fields, (string Field, string Says)? problem)
    {
        if (problem is not var (field, says)) return;
        var key = field.ToLowerInvariant();
        if (fields.Problems.Found.Any(found => found.Path.StartsWith(fields.Path, StringComparison.Ordinal))) return;
        fields.Problems.Add(fields.LineOf(key), fields.Has(key) ? fields.At(key) : fields.Path, "refused", says);
    }
}
