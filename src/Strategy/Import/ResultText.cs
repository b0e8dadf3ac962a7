using System.Globalization;
using System.Text;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Import;

/// <summary>The result in lines for people.</summary>
public static class ResultText
{
    /// <param name="written">Whether it was an import; otherwise it says what an import would do.</param>
    public static string Write(StrategyFilesResult result, bool written)
    {
        var text = new StringBuilder();
        foreach (var problem in result.Problems) text.AppendLine(Line(problem));
        if (!result.Ok)
        {
            var places = result.Problems.Select(problem => problem.File).Distinct().Count();
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Many(result.Problems.Count, "problem")} in {Many(places, "file")}. Nothing was imported.");
            return text.ToString();
        }
        foreach (var partnership in result.Partnerships)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{partnership.Id}: {Say(partnership.Change, written)}");
            foreach (var version in partnership.Strategies) text.AppendLine(Line(version, written));
            if (partnership.Needs is { } needs) text.AppendLine(CultureInfo.InvariantCulture, $"  needs assessment: {Say(needs.Change, written)} (topics {needs.Topics}, questions {needs.Questions})");
            if (partnership.Library is { } library) text.AppendLine(CultureInfo.InvariantCulture, $"  partners' strategies: {Say(library.Change, written)} (documents {library.Documents}, themes {library.Themes}, marks {library.Marks})");
            if (partnership.Commitments is { } bound) text.AppendLine(CultureInfo.InvariantCulture, $"  commitments: {Say(bound.Change, written)} (principles' evidence {bound.Evidence}, policies {bound.Policies}, anchors {bound.Anchors})");
            foreach (var programme in partnership.Programmes) text.AppendLine(CultureInfo.InvariantCulture, $"  programme {programme.Id}: {Say(programme.Change, written)} (phases {programme.Phases}, strands {programme.Strands}, steps {programme.Steps}, reviews {programme.Reviews})");
            if (partnership.Choosing is { } choosing) text.AppendLine(CultureInfo.InvariantCulture, $"  choosing: {Say(choosing.Change, written)} (choices {choosing.Choices}, candidates {choosing.Candidates}, inspections {choosing.Inspections})");
        }
        text.AppendLine(CultureInfo.InvariantCulture, $"{Many(result.Files.Count, "file")}, no problems.");
        return text.ToString();
    }

    /// <summary>The form that editors and terminals follow: file:line.</summary>
    public static string Line(FileProblem problem)
    {
        var place = problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}") : problem.File;
        return problem.Path == "" ? $"{place}: {problem.Message} [{problem.Code}]" : $"{place}: {problem.Path}: {problem.Message} [{problem.Code}]";
    }

    static string Line(VersionResult version, bool written)
    {
        var counts = version.Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Key} {level.Value}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"principles {version.Principles}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"measures {version.Measures}"));
        return $"  {version.Id} {version.Version}: {Say(version.Change, written)} ({string.Join(", ", counts)})";
    }

    static string Say(Change change, bool written) => (change, written) switch
    {
        (Change.Added, true) => "added",
        (Change.Changed, true) => "changed",
        (Change.Added, false) => "would be added",
        (Change.Changed, false) => "would be changed",
        _ => "unchanged",
    };

    static string Many(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
