using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Platform.Files;

/// <summary>Against a real S3-compatible server.</summary>
public sealed class S3FilesTests(S3FilesTests.Running running) : FileStoreTests, IClassFixture<S3FilesTests.Running>, IAsyncLifetime
{
    S3Files? _store;

    protected override IFileStore Store => _store ??= new(running.Settings(S3Server.Key), Incoming);

    [Fact]
    public async Task A_store_that_answers_with_other_content_is_not_believed()
    {
        var hash = await Store.Keep(new MemoryStream(Content("the paper")), Cancel);
        await File.WriteAllTextAsync(Assert.Single(running.Server.Kept()), "a forgery", Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => Store.Open(hash, Cancel));
    }

    [Fact]
    public async Task Wrong_keys_are_a_fault_and_not_an_empty_store()
    {
        using var store = new S3Files(running.Settings("WRONG"), Incoming);
        await Assert.ThrowsAnyAsync<Exception>(() => store.Has(FileHash.Kept(new('a', 64)), Cancel));
    }

    [Fact]
    public void An_endpoint_that_is_no_address_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new S3Files(new() { Endpoint = "store.example.org" }, Incoming));
        Assert.Contains("Files:S3:Endpoint", failure.Message, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await foreach (var file in Store.All(Cancel)) await Store.Remove(file.Hash, Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        Dispose();
        return ValueTask.CompletedTask;
    }

    public sealed class Running : IAsyncLifetime
    {
        public S3Server Server { get; private set; } = null!;

        public S3Settings Settings(string key) => new() { Endpoint = Server.Address, Bucket = S3Server.Bucket, AccessKey = key, SecretKey = key };

        public async ValueTask InitializeAsync() => Server = await S3Server.Start();

        public ValueTask DisposeAsync()
        {
            Server.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
