using Endeavour.Platform.Files.Kinds;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Endeavour.Platform.Files;

/// <summary>What a browser is told with a file, so that content which someone else gave can do nothing here: no guessing of types, no scripts, no origin of ours.</summary>
public static class DownloadHeaders
{
    public static void WriteTo(HttpResponse response, string name, FileKind kind, bool isPublic)
    {
        var headers = response.Headers;
        var disposition = new ContentDispositionHeaderValue(kind.OpensInBrowser ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        headers.ContentType = kind.ContentType;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = isPublic ? "public, max-age=300" : "private, no-store";
    }
}
