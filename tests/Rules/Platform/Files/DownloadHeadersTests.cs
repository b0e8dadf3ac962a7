using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class DownloadHeadersTests
{
    [Fact]
    public void Every_download_is_shut_in_and_never_guessed_at()
    {
        foreach (var kind in FileKind.All)
        {
            var headers = Headers("Paper" + kind.Endings[0], kind, isPublic: false);
            Assert.Equal(kind.ContentType, headers.ContentType);
            Assert.Equal("nosniff", headers.XContentTypeOptions);
            Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", headers.ContentSecurityPolicy);
            Assert.Equal("private, no-store", headers.CacheControl);
        }
    }

    [Fact]
    public void Only_papers_and_pictures_open_in_the_browser()
    {
        var inline = FileKind.All.Where(kind => Headers("x", kind, true).ContentDisposition.ToString().StartsWith("inline", StringComparison.Ordinal)).Select(kind => kind.Code);
        Assert.Equal(["pdf", "png", "jpeg", "gif", "webp"], inline);
    }

    [Fact]
    public void A_name_cannot_write_a_header_of_its_own()
    {
        var written = Headers("Bwrdd \"Iechyd\"; Môn\r\nX: y.pdf", FileKind.Pdf, false).ContentDisposition.ToString();
        Assert.DoesNotContain("\n", written, StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''Bwrdd%20%22Iechyd%22%3B%20M%C3%B4n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_file_may_be_kept_by_caches_for_a_short_while() => Assert.Equal("public, max-age=300", Headers("x.pdf", FileKind.Pdf, true).CacheControl);

    static IHeaderDictionary Headers(string name, FileKind kind, bool isPublic)
    {
        var context = new DefaultHttpContext();
        DownloadHeaders.WriteTo(context.Response, name, kind, isPublic);
        return context.Response.Headers;
    }
}
