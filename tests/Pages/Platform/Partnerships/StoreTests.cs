using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Partnerships;

/// <summary>Records in files and in schemas: made whole or not at all, noticed when they change, closed without being lost.</summary>
public sealed class StoreTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_whose_making_broke_off_is_not_listed_and_can_be_made_again()
    {
        var id = NewId();
        await Assert.ThrowsAsync<InvalidDataException>(() => site.Records.Store.BuildAsync(id, db =>
        {
            db.Add(Partnership(id));
            db.SaveAsync(Because("PartnershipCreated"), Cancel).GetAwaiter().GetResult();
            throw new InvalidDataException("The power went");
        }, Because("PartnershipCreated"), null, Cancel));
        Assert.DoesNotContain(site.Elsewhere.Store.List(), each => each.Id == id);
        await using var db = await site.Elsewhere.CreateAsync(Partnership(id), Because("PartnershipCreated"), Cancel);
        Assert.Equal((1, 1), (await db.Partnerships.CountAsync(Cancel), await db.Changes.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        var id = await New();
        await Assert.ThrowsAsync<Refusal>(() => site.Elsewhere.CreateAsync(Partnership(id), Because("PartnershipCreated"), Cancel));
        Assert.Single(site.Elsewhere.Store.List(), each => each.Id == id);
    }

    [Fact]
    public async Task Every_commit_changes_the_records_stamp_and_no_other_records_and_reading_changes_none()
    {
        var (id, other) = (await New(), await New());
        var (before, beside) = (Stamp(id), Stamp(other));
        await using (var db = site.Elsewhere.Open(id)) Assert.NotEmpty(await db.Partnerships.ToListAsync(Cancel));
        Assert.Equal(before, Stamp(id));
        foreach (var write in new Func<AppDb, Task>[] { Recorded, Unrecorded, InPlace, InATransaction, ByHand })
        {
            // File times are as fine as the file system's clock.
            await Task.Delay(20, Cancel);
            await using (var db = site.Elsewhere.Open(id)) await write(db);
            Assert.NotEqual(before, before = Stamp(id));
        }
        Assert.Equal(beside, Stamp(other));
        await using var end = site.Elsewhere.Open(id);
        Assert.True((await Chain.Verify(end, Cancel)).Holds);
    }

    [Fact]
    public async Task What_is_changed_in_place_says_how_many_rows_it_changed()
    {
        await using var db = site.Records.Open(await New());
        Assert.Equal(1, await db.ChainHeads.ExecuteUpdateAsync(head => head.SetProperty(row => row.Count, row => row.Count), Cancel));
        Assert.Equal(0, await db.Submissions.ExecuteDeleteAsync(Cancel));
    }

    [Fact]
    public async Task A_closed_partnership_is_kept_but_not_served_and_can_be_opened_again()
    {
        var id = await New();
        await site.PageAsync($"/{id}/accessibility");
        await site.Records.CloseAsync(id, Because("PartnershipClosed", "Merged into its neighbour"), cancellation: Cancel);
        await site.PageAsync($"/{id}/accessibility", 404);
        Assert.Contains(site.Records.Store.List(), each => each.Id == id && each.Closed);
        await using (var directory = site.Elsewhere.OpenDirectory())
        {
            var registration = await directory.Registrations.SingleAsync(each => each.Id == id, Cancel);
            Assert.Equal((RecordState.Closed, "Merged into its neighbour", "Clerk"), (registration.State, registration.Why, registration.By));
            Assert.True((await Chain.Verify(directory, Cancel)).Holds);
        }
        await Assert.ThrowsAsync<Refusal>(() => site.Records.CloseAsync(id, Because("PartnershipClosed"), cancellation: Cancel));
        await site.Elsewhere.ReopenAsync(id, Because("PartnershipReopened", "The merger failed"), cancellation: Cancel);
        await Task.Delay(TimeSpan.FromSeconds(1.1), Cancel);
        await site.PageAsync($"/{id}/accessibility");
    }

    [Fact]
    public async Task A_record_that_was_taken_away_is_gone_and_its_id_is_free()
    {
        var id = await New();
        await site.Records.Store.RemoveAsync(id, Because("PartnershipRemoved"), Cancel);
        Assert.DoesNotContain(site.Elsewhere.Store.List(), each => each.Id == id);
        (await site.Elsewhere.CreateAsync(Partnership(id), Because("PartnershipCreated"), Cancel)).Dispose();
    }

    static async Task Recorded(AppDb db)
    {
        (await db.Partnerships.SingleAsync(Cancel)).About = "Changed";
        await db.SaveAsync(Because("PartnershipChanged"), Cancel);
    }

    static async Task Unrecorded(AppDb db)
    {
        db.Add(new Submission { Key = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Said = "this", At = default, Location = "/" });
        await db.SaveChangesAsync(Cancel);
    }

    static async Task InPlace(AppDb db) => Assert.Equal(1, await db.Submissions.ExecuteUpdateAsync(row => row.SetProperty(each => each.Location, "/elsewhere"), Cancel));

    static async Task InATransaction(AppDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Submissions.ExecuteDeleteAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    static async Task ByHand(AppDb db) => await db.Database.ExecuteSqlAsync($"UPDATE \"Partnership\" SET \"About\" = 'By hand'", Cancel);

    string Stamp(string id) => site.Elsewhere.Store.List().Single(each => each.Id == id).Stamp;

    async Task<string> New()
    {
        var id = NewId();
        (await site.Records.CreateAsync(Partnership(id), Because("PartnershipCreated"), Cancel)).Dispose();
        return id;
    }

    static string NewId() => $"p{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):n}";

    static Partnership Partnership(string id) => new() { Id = id, Name = "Rutland", Organisation = "Rutland", Kind = "place-partnership", Colour = "#00594f" };

    static Because Because(string what, string why = "For the tests") => new(what, why, new Who("Clerk"), "a test", TimeProvider.System.GetUtcNow());
}
