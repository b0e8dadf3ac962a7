using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class FolderFilesTests : FileStoreTests
{
    protected override IFileStore Store => new FolderFiles(Data, Incoming);

    [Fact]
    public async Task A_file_lies_under_its_hash()
    {
        var hash = await Store.Keep(new MemoryStream(Content("abc")), Cancel);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash.Value);
        Assert.True(File.Exists(Folder.Path("data", "files", "ba", hash.Value)));
    }

    [Fact]
    public async Task Until_the_last_byte_has_come_nothing_stands_under_a_hash()
    {
        var content = new WatchedStream(300_000, () => Assert.Empty(Directory.Exists(Data.Files) ? Directory.GetDirectories(Data.Files, "??") : []));
        Assert.True(await Store.Has(await Store.Keep(content, Cancel), Cancel));
    }

    [Fact]
    public async Task Leftovers_of_a_killed_process_are_no_files_and_are_cleared_after_a_day()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var incoming = new Incoming(Data, clock);
        await using (var left = incoming.Begin()) await left.WriteAsync(Content("half of a fi"), Cancel);
        Assert.Empty(await All());
        Assert.Equal(0, incoming.Clear());
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, incoming.Clear());
        Assert.Equal(0, incoming.Clear());
    }

    [Fact]
    public async Task A_damaged_file_is_mended_when_it_is_given_again()
    {
        var hash = await Store.Keep(new MemoryStream(Content("whole")), Cancel);
        await File.WriteAllTextAsync(Folder.Path("data", "files", hash.Value[..2], hash.Value), "who", Cancel);
        await Store.Keep(new MemoryStream(Content("whole")), Cancel);
        Assert.Equal(Content("whole"), await Read(hash));
    }

    [Fact]
    public async Task A_file_that_is_being_read_can_be_given_again_or_removed()
    {
        var hash = await Store.Keep(new MemoryStream(Content("read")), Cancel);
        await using var reading = await Store.Open(hash, Cancel);
        await Store.Keep(new MemoryStream(Content("read")), Cancel);
        await Store.Remove(hash, Cancel);
        Assert.Equal("read", await new StreamReader(reading!).ReadToEndAsync(Cancel));
    }

    sealed class WatchedStream(int length, Action watch) : MemoryStream(new byte[length])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            watch();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
