using Endeavour.Platform.Partnerships;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.Editing;

/// <summary>The examples with people of every role in two of them: Rutland has a draft, Leicestershire an agreed strategy. Each test writes a strategy of its own.</summary>
public sealed class EditingFixture : PeopledFixture
{
    protected override void Fill(PartnershipRecords records)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }

    /// <summary>A strategy begun on screen, with two levels and a small tree: a (a1, a2), b. Its address.</summary>
    public static async Task<string> Begin(Browser officer, string slug)
    {
        (await officer.SendAsync("/rutland/edit/new", [("Input.Title", $"Strategy {slug}"), ("Input.Slug", slug), ("Input.Version", "2027"), ("Input.Level", "Priority"), ("Input.Plural", "Priorities"), ("Input.Why", "The board asked"), .. Date("Input.Dated", new(2027, 1, 11))])).Expect(302);
        var home = $"/rutland/edit/{slug}/2027";
        (await officer.SendAsync($"{home}/levels", ("Input.Name", "Action"), ("Input.Plural", "Actions"), ("Input.Why", "Two levels"))).Expect(302);
        foreach (var (path, id, title) in new[] { ("add", "a", "First"), ("add", "b", "Second"), ("add/a", "a1", "First action"), ("add/a", "a2", "Other action") })
            (await officer.SendAsync($"{home}/{path}", ("Input.Title", title), ("Input.Id", id), ("Input.Why", "It belongs there"))).Expect(302);
        return home;
    }

    public static IEnumerable<(string, string)> Date(string field, DateOnly day) => [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    /// <summary>The tree as the record has it: "a(a1 a2) b", after its numbers were looked at.</summary>
    public string Tree(string slug, string version = "2027")
    {
        using var db = Records.Open(Here);
        var elements = db.Elements.AsNoTracking().Where(each => each.Strategy!.Slug == slug && each.Strategy.Version == version).OrderBy(each => each.Order).ToList();
        Assert.Equal(Enumerable.Range(0, elements.Count), elements.Select(each => each.Order));
        string Below(Guid? parent, int depth) => string.Join(' ', elements.Where(each => each.ParentId == parent).Select(each =>
        {
            Assert.Equal(depth, each.Depth);
            return each.Slug + (Below(each.Id, depth + 1) is { Length: > 0 } below ? $"({below})" : "");
        }));
        return Below(null, 0);
    }

    public Element Element(string strategy, string slug)
    {
        using var db = Records.Open(Here);
        return db.Elements.AsNoTracking().Include(each => each.Measures).Single(each => each.Strategy!.Slug == strategy && each.Slug == slug);
    }

    /// <summary>The slug of what it is below.</summary>
    public string? Parent(string strategy, string slug)
    {
        using var db = Records.Open(Here);
        return db.Elements.AsNoTracking().Where(each => each.Strategy!.Slug == strategy && each.Slug == slug).Select(each => each.Parent!.Slug).Single();
    }

    public StrategyVersion Version(string slug, string version = "2027")
    {
        using var db = Records.Open(Here);
        return db.Strategies.AsNoTracking().Single(each => each.Slug == slug && each.Version == version);
    }
}
