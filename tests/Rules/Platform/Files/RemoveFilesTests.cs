using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class RemoveFilesTests : IDisposable
{
    readonly Kept _kept = new();
    readonly Incoming _incoming;
    readonly FolderFiles _store;

    public RemoveFilesTests()
    {
        _incoming = new(_kept.Data, _kept.Clock);
        _store = new(_kept.Data, _incoming);
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_on_the_day_after_its_last_and_its_record_stays_and_says_why()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, "sheet", new(2026, 3, 4));
        Assert.Equal(0, await On(new(2026, 3, 4, 23, 30, 0, TimeSpan.Zero)));
        Assert.True(await _store.Has(file.Content, Cancel));
        Assert.Equal(1, await On(new(2026, 3, 5, 0, 30, 0, TimeSpan.Zero)));
        Assert.False(await _store.Has(file.Content, Cancel));
        await db.Entry(file).ReloadAsync(Cancel);
        Assert.Equal((_kept.Now, "sheet.txt"), (file.RemovedAt, file.Name));
        var change = db.Changes.OrderBy(each => each.Number).Last();
        Assert.Equal(("FileRemoved", "Endeavour", "Kept until 4 March 2026: Six months after the event"), (change.What, change.Post, change.Read()!.Why));
        Assert.True((await Chain.Verify(db, Cancel)).Holds);
        Assert.Equal(0, await On(_kept.Now));
    }

    [Fact]
    public async Task A_day_ends_in_London_when_it_ends_there()
    {
        await using var db = await _kept.Partnership();
        await Given(db, "sheet", new(2026, 6, 10));
        Assert.Equal(0, await On(new(2026, 6, 10, 22, 59, 0, TimeSpan.Zero)));
        Assert.Equal(1, await On(new(2026, 6, 10, 23, 1, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Content_that_another_record_holds_stays_until_the_last_of_them_goes()
    {
        await using var rutland = await _kept.Partnership("rutland");
        await using var tees = await _kept.Partnership("tees");
        var first = await Given(rutland, "same", new(2026, 3, 4));
        await Given(rutland, "same", new(2026, 3, 14));
        await Given(tees, "same", new(2026, 3, 24));
        await Given(tees, "kept for good", null);
        List<(int, bool)> seen = [];
        foreach (var day in new[] { 5, 15, 25 }) seen.Add((await On(new(2026, 3, day, 3, 0, 0, TimeSpan.Zero)), await _store.Has(first.Content, Cancel)));
        Assert.Equal([(1, true), (1, true), (1, false)], seen);
        Assert.Single(await _store.All(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Content_that_was_given_again_a_moment_ago_is_left_for_a_later_run()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, "sheet", new(2026, 3, 4));
        _kept.Clock.SetUtcNow(new(2026, 3, 5, 3, 0, 0, TimeSpan.Zero));
        await _store.Keep(new MemoryStream(Samples.Text("sheet")), Cancel);
        Touch(file.Content, _kept.Now.AddMinutes(-5));
        Assert.Equal(0, await Remover.Run(Cancel));
        Assert.Equal(1, await On(_kept.Now.AddHours(2)));
    }

    [Fact]
    public async Task A_run_that_broke_off_after_the_content_had_gone_is_finished_by_the_next()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, "sheet", new(2026, 3, 4));
        await _store.Remove(file.Content, Cancel);
        Assert.Equal(1, await On(new(2026, 3, 5, 3, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_last_day_needs_a_reason_and_cannot_be_moved_once_the_content_has_gone()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, "sheet", new(2026, 3, 4));
        Assert.Throws<Refusal>(() => file.Keep(new(2027, 1, 1), " "));
        await On(new(2026, 3, 5, 3, 0, 0, TimeSpan.Zero));
        await db.Entry(file).ReloadAsync(Cancel);
        Assert.Contains("has been removed", Assert.Throws<Refusal>(() => file.Keep(new(2027, 1, 1), "Asked for")).Message, StringComparison.Ordinal);
    }

    RemoveFiles Remover => new(_kept.Records.Partnerships, _store, _incoming, _kept.Clock);

    async Task<int> On(DateTimeOffset day)
    {
        _kept.Clock.SetUtcNow(day);
        return await Remover.Run(Cancel);
    }

    async Task<FileRecord> Given(AppDb db, string content, DateOnly? until)
    {
        var taken = await new TakeFile(_store, _incoming, new()).From($"{content}.txt", new MemoryStream(Samples.Text(content)), Cancel);
        Touch(taken.File!.Hash, _kept.Now.AddDays(-1));
        var file = FileRecord.Of(taken.File, Marking.Closed, _kept.Acting);
        if (until is { } day) file.Keep(day, "Six months after the event");
        await _kept.Save(db, file, "FileGiven");
        return file;
    }

    // The store keeps the machine's time, the test its own.
    void Touch(FileHash hash, DateTimeOffset kept) => File.SetLastWriteTimeUtc(Path.Combine(_kept.Data.Files, hash.Value[..2], hash.Value), kept.UtcDateTime);

    public void Dispose() => _kept.Dispose();
}
