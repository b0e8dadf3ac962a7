using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Import;
using Change = Endeavour.Platform.Changes.Change;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Strategy.Import;

/// <summary>A file that comes in again changes what it says otherwise, and nothing else: keys, revisions and history live on.</summary>
public sealed class MergeTests : IDisposable
{
    readonly FakeTimeProvider _clock = new(new(2022, 1, 12, 9, 0, 0, TimeSpan.Zero));
    readonly Records _records;
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public MergeTests() => _records = new(_clock);

    public void Dispose() => _records.Dispose();

    async Task<StrategyFilesResult> Import(string text, bool replace = false)
    {
        _clock.Advance(TimeSpan.FromDays(1));
        return await new ImportStrategyFiles(_records.Partnerships, _clock) { Replace = replace }.Import([_records.Write("a.yaml", text)], Stop);
    }

    async Task<Dictionary<string, (Guid Id, int Revision, int Order, int Depth, string? Parent)>> Elements()
    {
        await using var db = _records.Open("upper-vale");
        return await db.Elements.Select(each => new { each.Slug, each.Id, each.Revision, each.Order, each.Depth, Parent = each.Parent == null ? null : each.Parent.Slug }).ToDictionaryAsync(each => each.Slug, each => (each.Id, each.Revision, each.Order, each.Depth, each.Parent), Stop);
    }

    async Task<List<Change>> Changes(AppDb db) => await db.Changes.OrderBy(change => change.Number).ToListAsync(Stop);

    [Fact]
    public async Task Only_what_the_file_says_otherwise_is_changed_and_its_history_says_from_what()
    {
        Assert.True((await Import(Sample.Text)).Ok);
        var before = await Elements();
        long last;
        await using (var db = _records.Open("upper-vale")) last = (await Changes(db))[^1].Number;
        Assert.True((await Import(Sample.With("title: Family hubs", "title: Family hubs in every town"))).Ok);
        var after = await Elements();
        Assert.Equal(before["1.1"].Revision + 1, after["1.1"].Revision);
        Assert.All(after.Where(each => each.Key != "1.1"), each => Assert.Equal(before[each.Key], each.Value));
        await using var now = _records.Open("upper-vale");
        var changes = (await Changes(now)).Where(change => change.Number > last).ToList();
        Assert.Equal([(nameof(Element), "StrategyImported"), (nameof(StrategyVersion), "StrategyImported")], changes.Select(change => (change.Kind, change.What)));
        Assert.Equal(["title"], changes[0].Read()!.Differences());
        Assert.Equal("Family hubs", changes[0].Read()!.Before!["title"]!.GetValue<string>());
        Assert.True((await Chain.Verify(now, Stop)).Holds);
    }

    [Fact]
    public async Task What_moves_keeps_its_key_and_what_only_shifts_is_not_touched()
    {
        await Import(Sample.Text);
        var before = await Elements();
        // Connected people come first, with Parenting below them; family hubs go.
        var hubs = Sample.Text.IndexOf("          children:", StringComparison.Ordinal);
        var connection = Sample.Text.IndexOf("    - id: connection", StringComparison.Ordinal);
        var parenting = Sample.Text[Sample.Text.IndexOf("        - id: \"1.2\"", StringComparison.Ordinal)..connection];
        var indented = "      children:\n" + parenting;
        var elements = Sample.Text.IndexOf("    - id: best-start", StringComparison.Ordinal);
        var best = Sample.Text[elements..Sample.Text.IndexOf("      children:\n        - id: 1.1", StringComparison.Ordinal)];
        var moved = Sample.Text[..elements].Replace("priority: 2, action: 2", "priority: 2, action: 1", StringComparison.Ordinal) + Sample.Text[connection..].TrimEnd() + "\n" + indented + best;
        var result = await Import(moved);
        Assert.True(result.Ok, ResultText.Write(result, true) + hubs + moved);
        var after = await Elements();
        Assert.Equal(["connection", "1.2", "best-start"], after.OrderBy(each => each.Value.Order).Select(each => each.Key));
        Assert.Equal([0, 1, 2], after.Values.Select(each => each.Order).Order());
        Assert.Equal((before["1.2"].Id, "connection", 1), (after["1.2"].Id, after["1.2"].Parent, after["1.2"].Depth));
        Assert.Equal((before["best-start"].Id, before["best-start"].Revision), (after["best-start"].Id, after["best-start"].Revision));
        await using var db = _records.Open("upper-vale");
        Assert.Contains(await Changes(db), change => change.Kind == nameof(Element) && change.Subject == $"{before["1.1"].Id}" && change.Read()!.After is null);
        Assert.Equal(["belonging", "readiness"], await db.Measures.OrderBy(measure => measure.Order).Select(measure => measure.Slug).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_measure_that_moves_to_another_element_keeps_its_key()
    {
        await Import(Sample.Text);
        Guid key;
        await using (var db = _records.Open("upper-vale")) key = (await db.Measures.SingleAsync(measure => measure.Slug == "readiness", Stop)).Id;
        const string shared = "            - { measure: readiness }\n";
        var start = Sample.Text.IndexOf("        - id: readiness", StringComparison.Ordinal);
        var end = Sample.Text.IndexOf("      children:", start, StringComparison.Ordinal);
        var definition = Sample.Text[start..end];
        var moved = (Sample.Text[..start] + shared[4..] + Sample.Text[end..]).Replace(shared, definition.Replace("        - id", "            - id", StringComparison.Ordinal).Replace("\n          ", "\n              ", StringComparison.Ordinal).TrimEnd(' '), StringComparison.Ordinal);
        var result = await Import(moved);
        Assert.True(result.Ok, ResultText.Write(result, true) + moved);
        await using var now = _records.Open("upper-vale");
        var measure = await now.Measures.Include(each => each.Element).SingleAsync(each => each.Slug == "readiness", Stop);
        Assert.Equal((key, "1.2"), (measure.Id, measure.Element!.Slug));
        Assert.Contains(await Changes(now), change => change.Kind == nameof(Measure) && change.Read()!.Differences().Contains("elementId"));
    }

    [Fact]
    public async Task A_file_does_not_undo_what_was_edited_on_screen_unless_it_is_told_to()
    {
        await Import(Sample.Text);
        await using (var db = _records.Open("upper-vale"))
            await db.Strategies.ExecuteUpdateAsync(row => row.SetProperty(each => each.Hash, "another").SetProperty(each => each.EditedAt, _clock.GetUtcNow()).SetProperty(each => each.EditedBy, "The strategy officer"), Stop);
        var refused = await Import(Sample.With("title: Family hubs", "title: Hubs"));
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("edited-on-screen", Sample.LineOf(Sample.Text, "strategy:\n") + 1), (problem.Code, problem.Line));
        Assert.StartsWith("The strategy officer edited version `2022` of `health-strategy` on screen on 13 January 2022", problem.Message, StringComparison.Ordinal);
        Assert.Contains("after it was brought in on 13 January 2022", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--replace", problem.Message, StringComparison.Ordinal);
        Assert.True((await Import(Sample.With("title: Family hubs", "title: Hubs"), replace: true)).Ok);
        await using var now = _records.Open("upper-vale");
        var version = await now.Strategies.SingleAsync(Stop);
        Assert.Equal((null, null, version.Hash), (version.EditedAt, version.EditedBy, version.ImportedHash));
        Assert.True((await Import(Sample.Text)).Ok);
    }
}
