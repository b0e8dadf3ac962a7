using System.Globalization;
using System.Runtime.CompilerServices;
using Minio;
using Minio.DataModel.Args;
using Minio.Exceptions;

namespace Endeavour.Platform.Files.Stores;

/// <summary>
/// Files in a bucket of any S3-compatible store. The name of an object is the hash of its content, which has to be known before it is sent,
/// and what comes back is hashed again before anyone reads it: a store elsewhere is not taken at its word.
/// </summary>
public sealed class S3Files(S3Settings settings, Incoming incoming) : IFileStore, IDisposable
{
    readonly IMinioClient _client = settings.Connect();

    public async Task<FileHash> Keep(Stream content, CancellationToken cancel = default)
    {
        await using var part = incoming.Passing();
        var hash = await FileHash.Copying(content, part, cancel);
        part.Position = 0;
        await _client.PutObjectAsync(new PutObjectArgs().WithBucket(settings.Bucket).WithObject(hash.Address)
            .WithStreamData(part).WithObjectSize(part.Length).WithContentType("application/octet-stream"), cancel);
        return hash;
    }

    public async Task<Stream?> Open(FileHash hash, CancellationToken cancel = default)
    {
        var part = incoming.Passing();
        try
        {
            FileHash? came = null;
            await _client.GetObjectAsync(new GetObjectArgs().WithBucket(settings.Bucket).WithObject(hash.Address)
                .WithCallbackStream(async (content, token) => came = await FileHash.Copying(content, part, token)), cancel);
            if (came != hash) throw new InvalidDataException($"The file store answered with other content than {hash}.");
            part.Position = 0;
            return part;
        }
        catch (ObjectNotFoundException)
        {
            await part.DisposeAsync();
            return null;
        }
        catch
        {
            await part.DisposeAsync();
            throw;
        }
    }

    public async Task<StoredFile?> Find(FileHash hash, CancellationToken cancel = default)
    {
        try
        {
            var found = await _client.StatObjectAsync(new StatObjectArgs().WithBucket(settings.Bucket).WithObject(hash.Address), cancel);
            return new(hash, found.Size, new(found.LastModified.ToUniversalTime(), TimeSpan.Zero));
        }
        catch (ObjectNotFoundException)
        {
            return null;
        }
    }

    public Task Remove(FileHash hash, CancellationToken cancel = default) =>
        _client.RemoveObjectAsync(new RemoveObjectArgs().WithBucket(settings.Bucket).WithObject(hash.Address), cancel);

    public async IAsyncEnumerable<StoredFile> All([EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var item in _client.ListObjectsEnumAsync(new ListObjectsArgs().WithBucket(settings.Bucket).WithRecursive(true), cancel))
            if (item.Key.Length == 67 && FileHash.Parse(item.Key[3..]) is { } hash)
                yield return new(hash, (long)item.Size, DateTimeOffset.Parse(item.LastModified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    public void Dispose() => _client.Dispose();
}
