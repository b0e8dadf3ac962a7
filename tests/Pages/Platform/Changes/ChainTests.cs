using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Changes;

/// <summary>Every change with who and why, in a chain that shows whatever was done to it.</summary>
public sealed class ChainTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_says_who_why_when_and_what_was_before_and_after()
    {
        using var db = await Record();
        await Rename(db, "Rutland Board", "The council asked for it");
        var change = await db.Changes.OrderByDescending(each => each.Number).FirstAsync(Cancel);
        Assert.Equal(("PartnershipRenamed", "Partnership", db.Partnerships.Single().Id, "Clerk"), (change.What, change.Kind, change.Subject, change.Post));
        var content = change.Read()!;
        Assert.Equal("The council asked for it", content.Why);
        Assert.Equal(["name"], content.Differences());
        Assert.Equal("Rutland Board", (string?)content.After!["name"]);
        Assert.Equal("E06000017", (string?)content.Before!["areas"]![0]!["code"]);
    }

    [Fact]
    public async Task A_part_that_is_added_to_a_thing_is_a_change_of_the_thing()
    {
        using var db = await Record();
        db.Partnerships.Single().Areas.Add(new("E07000135", "Oadby and Wigston"));
        await db.SaveAsync(Because("PartnershipWidened", "A second district"), Cancel);
        var content = (await db.Changes.OrderByDescending(each => each.Number).FirstAsync(Cancel)).Read()!;
        Assert.Equal(["areas"], content.Differences());
        Assert.Equal((1, 2), (content.Before!["areas"]!.AsArray().Count, content.After!["areas"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_change_without_a_reason_cannot_be_saved()
    {
        using var db = await Record();
        db.Partnerships.Single().Name = "Silently";
        Assert.Contains("who and why", (await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_people_who_change_one_thing_is_refused()
    {
        using var first = await Record();
        using var second = site.Records.Open(first.Partnerships.Single().Id);
        second.Partnerships.Single().About = "Mine";
        first.Partnerships.Single().About = "Theirs";
        await first.SaveAsync(Because("PartnershipChanged", "First"), Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveAsync(Because("PartnershipChanged", "Second"), Cancel));
        Assert.True((await Chain.Verify(first, Cancel)).Holds);
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain_without_a_gap()
    {
        using var record = await Record();
        var id = record.Partnerships.Single().Id;
        await Parallel.ForAsync(0, 40, Cancel, async (number, cancel) =>
        {
            using var db = site.Records.Open(id);
            db.Note(new Snapshot("Thing", $"{number}", null, null));
            await db.SaveAsync(Because("ThingSeen", "Counting"), cancel);
        });
        Assert.Equal((41, true), await Report(record));
    }

    [Theory]
    [InlineData("UPDATE \"Change\" SET \"Post\" = 'Chair' WHERE \"Number\" = 3", "Change 3 (PartnershipRenamed) was tampered with.")]
    [InlineData("UPDATE \"Change\" SET \"Content\" = '{{}}' WHERE \"Number\" = 3", "What change 3 (PartnershipRenamed) says was tampered with.")]
    [InlineData("UPDATE \"Change\" SET \"Content\" = NULL, \"Salt\" = NULL WHERE \"Number\" = 3", "What change 3 said is gone, and no record says why.")]
    [InlineData("DELETE FROM \"Change\" WHERE \"Number\" = 3", "Change 3 is missing.")]
    [InlineData("DELETE FROM \"Change\" WHERE \"Number\" >= 4", "The last changes are missing: 4 to 5.")]
    [InlineData("UPDATE \"Change\" SET \"Number\" = CASE \"Number\" WHEN 2 THEN 103 ELSE 102 END WHERE \"Number\" IN (2, 3); UPDATE \"Change\" SET \"Number\" = \"Number\" - 100 WHERE \"Number\" > 100", "Change 2 does not follow change 1: one of them was put here or changed.")]
    public async Task What_is_done_to_the_chain_is_found_and_where(string tampering, string found)
    {
        using var db = await Record();
        foreach (var name in new[] { "A", "B", "C", "D" }) await Rename(db, name, "Because");
        Assert.Equal((5, true), await Report(db));
        await db.Database.ExecuteSqlRawAsync(tampering, Cancel);
        Assert.Equal(found, (await Chain.Verify(db, Cancel)).Problems[0].Says);
    }

    [Fact]
    public async Task Personal_data_can_go_from_the_history_and_the_chain_still_holds()
    {
        using var db = await Record();
        await Rename(db, "Jo Bloggs's board", "A name slipped in");
        await Erasure.Erase(db, "Partnership", [db.Partnerships.Single().Id], Because("", "Asked for by the person"), Cancel);
        Assert.DoesNotContain("Bloggs", string.Join('\n', await db.Changes.Where(change => change.Content != null).Select(change => change.Content).ToListAsync(Cancel)), StringComparison.Ordinal);
        Assert.Equal((4, true), await Report(db));
    }

    async Task<AppDb> Record()
    {
        var partnership = new Partnership { Id = $"p{Guid.CreateVersion7():n}", Name = "Rutland", Organisation = "Rutland", Kind = "place-partnership", Colour = "#00594f", Areas = { new("E06000017", "Rutland") } };
        return await site.Records.CreateAsync(partnership, Because("PartnershipCreated", "For the tests"), Cancel);
    }

    static async Task<(long Length, bool Holds)> Report(RecordDb db)
    {
        var report = await Chain.Verify(db, Cancel);
        return (report.Length, report.Holds);
    }

    static async Task Rename(AppDb db, string name, string why)
    {
        db.Partnerships.Single().Name = name;
        await db.SaveAsync(Because("PartnershipRenamed", why), Cancel);
    }

    static Because Because(string what, string why) => new(what, why, new Who("Clerk"), "a test", TimeProvider.System.GetUtcNow());
}
