using System.Text;
using Endeavour.Platform;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Platform.Files;

/// <summary>What a store promises, whichever it is.</summary>
public abstract class FileStoreTests : IDisposable
{
    protected FileStoreTests()
    {
        Data = new(Folder.Path("data"));
        Incoming = new(Data, TimeProvider.System);
    }

    protected TemporaryFolder Folder { get; } = new();

    protected DataFolder Data { get; }

    protected Incoming Incoming { get; }

    protected abstract IFileStore Store { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_what_is_opened()
    {
        var content = Content("Minutes of the board");
        var hash = await Store.Keep(new MemoryStream(content), Cancel);
        Assert.Equal(await FileHash.Of(new MemoryStream(content), Cancel), hash);
        Assert.Equal(content, await Read(hash));
        Assert.Equal(content, await Read(hash));
    }

    [Fact]
    public async Task A_large_file_comes_back_whole()
    {
        var content = new byte[11_000_003];
        new Random(7).NextBytes(content);
        var hash = await Store.Keep(new MemoryStream(content), Cancel);
        var read = await Read(hash);
        Assert.True(content.AsSpan().SequenceEqual(read));
    }

    [Fact]
    public async Task Nothing_at_all_is_content_too() => Assert.Empty(await Read(await Store.Keep(new MemoryStream(), Cancel)));

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        var first = await Store.Keep(new MemoryStream(Content("same")), Cancel);
        var second = await Store.Keep(new MemoryStream(Content("same")), Cancel);
        Assert.Equal(first, second);
        Assert.Equal(first, Assert.Single(await All()).Hash);
    }

    [Fact]
    public async Task All_names_every_file_with_its_length_and_time()
    {
        string[] words = ["a", "bb", "ccc"];
        foreach (var word in words) await Store.Keep(new MemoryStream(Content(word)), Cancel);
        var all = await All();
        Assert.Equal([1L, 2L, 3L], all.Select(file => file.Length).Order());
        Assert.All(all, file => Assert.InRange(file.Kept, TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow().AddMinutes(5)));
    }

    [Fact]
    public async Task What_was_removed_is_gone_and_can_be_removed_again()
    {
        var hash = await Store.Keep(new MemoryStream(Content("personal")), Cancel);
        Assert.True(await Store.Has(hash, Cancel));
        await Store.Remove(hash, Cancel);
        await Store.Remove(hash, Cancel);
        Assert.False(await Store.Has(hash, Cancel));
        Assert.Null(await Store.Open(hash, Cancel));
        Assert.Empty(await All());
    }

    [Fact]
    public async Task An_empty_store_answers_that_it_has_nothing()
    {
        Assert.Empty(await All());
        Assert.Null(await Store.Open(FileHash.Kept(new('a', 64)), Cancel));
        Assert.False(await Store.Has(FileHash.Kept(new('a', 64)), Cancel));
    }

    [Fact]
    public async Task Content_that_breaks_off_is_not_kept()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.Keep(new BrokenStream(200_000), Cancel));
        Assert.Empty(await All());
        Assert.Empty(Directory.EnumerateFiles(Folder.Root, "*", SearchOption.AllDirectories));
    }

    protected static byte[] Content(string text) => Encoding.UTF8.GetBytes(text);

    protected async Task<List<StoredFile>> All() => await Store.All(Cancel).ToListAsync(Cancel);

    protected async Task<byte[]> Read(FileHash hash)
    {
        await using var stream = await Store.Open(hash, Cancel);
        using var memory = new MemoryStream();
        await stream!.CopyToAsync(memory, Cancel);
        return memory.ToArray();
    }

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Gives some bytes, and then the line breaks.</summary>
sealed class BrokenStream(int before) : MemoryStream(new byte[before])
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position == Length ? throw new IOException("The line broke.") : base.ReadAsync(buffer, cancellationToken);
}
