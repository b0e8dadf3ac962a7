using Endeavour.Platform.Changes;
using Endeavour.Strategy;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Change = Endeavour.Strategy.Import.Change;

namespace Endeavour.Tests.Rules.Strategy.Commitments;

/// <summary>A file of commitments into a record: once, again, out and in again, and after somebody wrote on screen.</summary>
public sealed class CommitmentsImportTests : IDisposable
{
    readonly FakeTimeProvider _clock = new(new(2022, 7, 1, 9, 0, 0, TimeSpan.Zero));
    readonly Records _records;
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public CommitmentsImportTests() => _records = new(_clock);

    public void Dispose() => _records.Dispose();

    async Task<StrategyFilesResult> Import(string text, bool replace = false)
    {
        _clock.Advance(TimeSpan.FromHours(1));
        return await new ImportStrategyFiles(_records.Partnerships, _clock) { Replace = replace }.Import([_records.Write("upper-vale/strategy.yaml", Sample.Text), _records.Write("upper-vale/commitments.yaml", text)], Stop);
    }

    async Task<CommitmentsResult> Taken(string text, bool replace = false)
    {
        var result = await Import(text, replace);
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        return result.Partnerships.Single().Commitments!;
    }

    Because OnScreen => new("PolicyChanged", "It was wrong", new Who("Strategy officer", null, null), "request", _clock.GetUtcNow());

    [Fact]
    public async Task It_comes_in_once_and_what_goes_out_is_what_came_in()
    {
        Assert.Equal(new(Change.Added, 2, 1, 2), await Taken(CommitmentsFileTests.Good));
        Assert.Equal(Change.Unchanged, (await Taken(CommitmentsFileTests.Good)).Change);
        await using var db = _records.Open("upper-vale");
        var text = CommitmentsText.Of("upper-vale", await CommitmentsHeld.Read(db, Stop));
        Assert.Equal(Change.Unchanged, (await Taken(text)).Change);
        using var other = new Records(_clock);
        var fresh = await new ImportStrategyFiles(other.Partnerships, _clock).Import([other.Write("s.yaml", Sample.Text), other.Write("c.yaml", text)], Stop);
        Assert.True(fresh.Ok, ResultText.Write(fresh, written: true));
        await using var again = other.Open("upper-vale");
        Assert.Equal(text, CommitmentsText.Of("upper-vale", await CommitmentsHeld.Read(again, Stop)));
    }

    [Fact]
    public async Task What_was_changed_on_screen_is_not_undone_unasked()
    {
        await Taken(CommitmentsFileTests.Good);
        await using (var db = _records.Open("upper-vale"))
        {
            var policy = await db.Policies.SingleAsync(Stop);
            policy.Say(policy.Facts with { Owner = "The district" });
            await db.SaveAsync(OnScreen, Stop);
        }
        var refused = await Import(CommitmentsFileTests.Good);
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("edited-on-screen", 12), (problem.Code, problem.Line));
        Assert.StartsWith("Strategy officer changed the policy `licensing` on screen on ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Change.Changed, (await Taken(CommitmentsFileTests.Good, replace: true)).Change);
        Assert.Equal(Change.Unchanged, (await Taken(CommitmentsFileTests.Good)).Change);
        await using var after = _records.Open("upper-vale");
        Assert.Equal("The council", (await after.Policies.SingleAsync(Stop)).Owner);
    }

    [Fact]
    public async Task What_the_file_leaves_out_stays_and_updates_are_added()
    {
        await Taken(CommitmentsFileTests.Good);
        await using (var db = _records.Open("upper-vale"))
        {
            var anchor = await db.AnchorCommitments.SingleAsync(each => each.Slug == "local-firms", Stop);
            anchor.Update(new(new(2022, 6, 20), UpdateSays.Behind, "The list is old.", null, null), new(2022, 7, 1));
            await db.SaveAsync(OnScreen with { What = "AnchorUpdateGiven" }, Stop);
        }
        Assert.Equal(Change.Unchanged, (await Taken(CommitmentsFileTests.Good)).Change);
        await Taken("commitments:\n  partnership: upper-vale\n  anchors:\n    - { id: bare, organisation: The college, field: education, what: Take on twenty apprentices, source: A paper }\n");
        await using var after = _records.Open("upper-vale");
        Assert.Equal([UpdateSays.OnTrack, UpdateSays.Behind], (await after.AnchorCommitments.SingleAsync(each => each.Slug == "local-firms", Stop)).Updates.Select(each => each.Says));
        Assert.Equal((1, 2), (await after.Policies.CountAsync(Stop), await after.PrincipleEvidence.CountAsync(Stop)));
    }

    [Theory]
    [InlineData("element: best-start, how", "element: best-strat, how", "unknown-part", "Did you mean `best-start`?")]
    [InlineData("id: prevention", "id: preventoin", "unknown-principle", "Did you mean `prevention`?")]
    [InlineData("strategy: health-strategy", "strategy: health-stratgy", "unknown-strategy", "Did you mean `health-strategy`?")]
    [InlineData("elements: [best-start]", "elements: [nowhere]", "unknown-part", "No strategy here has a part `nowhere`.")]
    [InlineData("date: 2022-06-01", "date: 2022-08-01", "in-the-future", "An update of `local-firms`")]
    [InlineData("date: 2022-02-01", "date: 2023-02-01", "in-the-future", "The evidence `hubs`")]
    [InlineData("partnership: upper-vale", "partnership: upper-dale", "unknown-partnership", "Did you mean `upper-vale`?")]
    public async Task What_it_names_must_be_there_and_what_it_tells_must_have_happened(string old, string changed, string code, string message)
    {
        var result = await Import(CommitmentsFileTests.Good.Replace(old, changed, StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Code == code && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.False(_records.Has("upper-vale"));
    }

    [Fact]
    public async Task Half_a_change_that_the_record_makes_impossible_is_refused_and_nothing_is_written()
    {
        await Taken(CommitmentsFileTests.Good);
        // The record says that it was adopted in 2020.
        var text = "commitments:\n  partnership: upper-vale\n  policies:\n    - { id: licensing, title: Licensing policy, owner: The council, status: adopted, source: Its site, review: 2019-01-01 }\n";
        var problem = Assert.Single((await Import(text)).Problems);
        Assert.Equal("refused", problem.Code);
        Assert.Contains("before it was adopted", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_track_is_never_said_without_a_recent_update()
    {
        var today = new DateOnly(2022, 7, 1);
        var commitment = new AnchorCommitment { Id = Guid.Empty, Slug = "a" };
        commitment.Say(new("The hospital", AnchorField.Estates, "Open the grounds", null, null, new(2024, 1, 1), "A paper", []));
        string Standing(DateOnly day) => AnchorStanding.Of(commitment, day).Words;
        Assert.Equal("No update yet", Standing(today));
        commitment.Update(new(today, UpdateSays.OnTrack, "Begun", null, "A photograph"), today);
        Assert.Equal(("On track", "On track", "No recent update"), (Standing(today), Standing(today.AddDays(AnchorCommitment.Fresh)), Standing(today.AddDays(AnchorCommitment.Fresh + 1))));
        Assert.Equal("Past its date", Standing(new(2024, 1, 2)));
        Assert.Equal("It has no measure: nobody can see whether it is kept.", AnchorStanding.Lack(commitment));
        Assert.Contains("in the future", Assert.Throws<Endeavour.Platform.Problems.Refusal>(() => commitment.Update(new(today.AddDays(1), UpdateSays.Behind, "x", null, null), today)).Message, StringComparison.Ordinal);
        Assert.Contains("what shows it", Assert.Throws<Endeavour.Platform.Problems.Refusal>(() => commitment.Update(new(today, UpdateSays.Done, "x", null, null), today)).Message, StringComparison.Ordinal);
        commitment.Update(new(today, UpdateSays.Done, "Open", null, "Its site"), today, instead: 0);
        Assert.Equal(("Done", 1), (Standing(new(2030, 1, 1)), commitment.Updates.Count));
    }
}
