using System.CommandLine;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators problems RELEASE</c></summary>
static class ProblemsVerb
{
    static readonly Argument<string> Release = new("RELEASE") { Description = "A release, such as r1; endeavour indicators releases lists them." };

    public static Command Command()
    {
        var command = new Command("problems", "What was found worth knowing in a release's files.") { Release };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var folder = IndicatorVerbs.Evidence(parsed);
        var id = parsed.GetValue(Release)!;
        if (folder.Find(id) is null)
        {
            Console.Error.WriteLine($"There is no release \"{id}\". List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
            return EndeavourCommand.Refused;
        }
        var problems = folder.ReadProblems(id);
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(problems.Select(Answer.Problem.Of));
        else if (problems.Count == 0) Console.WriteLine($"Release {id}: nothing was found.");
        else foreach (var problem in problems) Console.WriteLine(Answer.Line(problem));
        return EndeavourCommand.Done;
    }
}
