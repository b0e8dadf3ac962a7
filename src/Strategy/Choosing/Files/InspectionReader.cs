using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Library.Files;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Reads one entry of the register of inspections, and says all that is wrong with it.</summary>
static class InspectionReader
{
    public static InspectionLines Read(Fields fields, Ids ids)
    {
        fields.Require("id", "by", "when", "subject", "source");
        var terms = new InspectionTerms(fields.Words("by", Inspection.LongestLine) ?? "", When(fields), fields.Words("subject", Inspection.LongestLine) ?? "", fields.Words("rating", Inspection.LongestLine), fields.Word<ChangeRequired>("requires-change") ?? ChangeRequired.NotSaid,
            fields.Words("requirement", Inspection.LongestText), fields.Words("met", Inspection.LongestLine), fields.Words("source", Inspection.LongestLine) ?? "", fields.Words("link", Inspection.LongestLink));
        if (terms.Requires == ChangeRequired.Yes && !fields.Has("requirement")) fields.Problems.Add(fields.LineOf("requires-change"), fields.At("requirement"), "missing", "Say under `requirement` what it requires to be changed.");
        if (terms.Requires != ChangeRequired.Yes)
            foreach (var key in (string[])["requirement", "met"])
                if (fields.Has(key)) fields.Problems.Add(fields.LineOf(key), fields.At(key), "not-required", $"`{key}` is only for an inspection with `requires-change: yes`.");
        if (terms.Link is { } link && !DocumentReader.IsWebAddress(link)) fields.Problems.Add(fields.LineOf("link"), fields.At("link"), "bad-link", $"`{link}` is not a link. Begin it with https://.");
        var lines = new InspectionLines(ids.Claim(fields), terms) { Line = fields.Line };
        fields.Close();
        return lines;
    }

    /// <summary>A day, a month or a year.</summary>
    public static string When(Fields fields)
    {
        var when = fields.Text("when") ?? "";
        if (when != "" && !RouteDay.IsDay(when)) fields.Problems.Add(fields.LineOf("when"), fields.At("when"), "bad-date", $"`{when}` is not a day. Write 2022-09-26, or 2022-09 where only the month is known.");
        return when;
    }
}
