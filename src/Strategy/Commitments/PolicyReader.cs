using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Files;
using Endeavour.Strategy.Policies;

namespace Endeavour.Strategy.Commitments;

/// <summary>Reads a policy and what it supports.</summary>
static class PolicyReader
{
    public static PolicyLines Read(Fields fields, CommitmentNames names)
    {
        fields.Require("id", "title", "owner", "status", "source");
        var id = names.Policies.Claim(fields);
        var facts = new PolicyFacts(fields.Text("title") ?? "", fields.Text("owner") ?? "", fields.Date("adopted"), fields.Date("review"), fields.Word<PolicyStatus>("status") ?? default, fields.Text("source") ?? "", Link(fields), fields.Text("health"),
            fields.Groups("supports", support => Support(support, names)));
        Judge.Facts(fields, facts.Problem);
        fields.Close();
        return new(id, facts, fields.Line);
    }

    static PolicySupport Support(Fields fields, CommitmentNames names)
    {
        fields.Require("element");
        var support = new PolicySupport(names.Part(fields, "element") ?? "", fields.Text("how"));
        fields.Close();
        return support;
    }

    public static string? Link(Fields fields)
    {
        if (fields.Text("link") is not { } link || DocumentReader.IsWebAddress(link)) return fields.Text("link");
        fields.Problems.Add(fields.LineOf("link"), fields.At("link"), "bad-link", $"`{link}` is not a link. Begin it with https://.");
        return null;
    }
}
