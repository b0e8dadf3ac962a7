using Minio;

namespace Endeavour.Platform.Files.Stores;

/// <summary>The settings under <c>Files</c>.</summary>
public sealed class FileSettings
{
    /// <summary><c>Files:LargestMegabytes</c>: a larger file is refused.</summary>
    public int LargestMegabytes { get; init; } = 50;

    /// <summary><c>Files:S3:…</c>; without an endpoint, files are kept in the data folder.</summary>
    public S3Settings S3 { get; init; } = new();

    public long LargestBytes => LargestMegabytes * 1_000_000L;
}

/// <summary>An S3-compatible store: its address (<c>https://…</c>), a bucket that is there already, and keys that may list, read, write and delete in it.</summary>
public sealed class S3Settings
{
    public string Endpoint { get; init; } = "";
    public string Bucket { get; init; } = "endeavour";
    public string AccessKey { get; init; } = "";
    public string SecretKey { get; init; } = "";
    public string Region { get; init; } = "us-east-1";

    public bool Said => Endpoint.Length > 0;

    internal IMinioClient Connect()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"The setting Files:S3:Endpoint is \"{Endpoint}\". Give an address that begins https:// or http://.");
        return new MinioClient().WithEndpoint(address.Authority).WithSSL(address.Scheme == "https").WithRegion(Region).WithCredentials(AccessKey, SecretKey).Build();
    }
}
