using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Versions.Assessments;

namespace Endeavour.Strategy.Files;

/// <summary>Reads an assessment that a version must have. What is done says where it can be read; what is not, or is not needed, says why.</summary>
static class AssessmentReader
{
    static readonly string[] YesNo = ["yes", "no"];

    public static Assessment Read(Fields fields, Scope scope)
    {
        fields.Require("id", "title");
        var needed = fields.Word("needed", YesNo) != "no";
        var assessment = new Assessment(scope.Assessments.Claim(fields), fields.Text("title") ?? "", needed, fields.Date("done"), fields.Text("source"), fields.Text("where"), fields.Text("why-not"));
        if (fields.Has("done") && assessment.Source is null && assessment.Where is null)
            fields.Problems.Add(fields.LineOf("done"), fields.At("done"), "no-proof", "An assessment that is `done` needs a `source` or a `where`: the paper that holds it, or its address.");
        if (fields.Has("done") && fields.Has("why-not") && needed)
            fields.Problems.Add(fields.LineOf("why-not"), fields.At("why-not"), "done-and-not", "An assessment that is `done` has no `why-not`. Delete one of them.");
        if (!needed && assessment.WhyNot is null)
            fields.Problems.Add(fields.LineOf("needed"), fields.At("needed"), "missing", "An assessment that is not needed says `why-not`.");
        fields.Close();
        return assessment;
    }
}
