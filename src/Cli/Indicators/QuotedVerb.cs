using System.CommandLine;
using Endeavour.Evidence.Claims.Kept;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators quoted RELEASE [--partnership ID]</c></summary>
static class QuotedVerb
{
    static readonly Argument<string> Release = new("RELEASE") { Description = "The name of a release, such as r3; p3 is a partnership's own." };

    public static Command Command()
    {
        var command = new Command("quoted", "Which texts quote figures of a release, and which of those were restated since.") { Release };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var release = parsed.GetRequiredValue(Release);
        if (IndicatorVerbs.Evidence(parsed).Find(release) is null) return EndeavourCommand.Refuse($"There is no release {release}. List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
        var records = EndeavourCommand.Records(parsed);
        var found = new List<(string Partnership, QuotingText Text)>();
        foreach (var partnership in records.All().Where(each => IndicatorVerbs.Named(parsed) is not { } named || named == each.Id))
        {
            await using var db = records.Open(partnership.Id);
            found.AddRange((await QuotedTexts.Of(db, release, cancel)).Select(text => (partnership.Id, text)));
        }
        if (parsed.GetValue(EndeavourCommand.Json))
            Answer.Json(found.Select(each => new { partnership = each.Partnership, each.Text.Title, each.Text.Url, each.Text.Public, claims = each.Text.Claims.Select(claim => new { claim.Written, claim.Words, claim.Period, claim.Release, state = claim.State.ToString(), claim.NowWords, claim.NowPeriod, claim.NowRelease }) }));
        else if (found.Count == 0) Console.WriteLine($"No text quotes release {release}.");
        else foreach (var (partnership, text) in found)
            {
                Console.WriteLine($"{partnership}  {text.Title}  {text.Url}: {text.Sentence}");
                foreach (var claim in text.Claims) Console.WriteLine($"  {claim.Sentence}");
            }
        return EndeavourCommand.Done;
    }
}
