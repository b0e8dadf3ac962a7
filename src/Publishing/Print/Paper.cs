using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Endeavour.Publishing.Print;

/// <summary>Makes a print page stand alone: its style and letters are put into it, and a policy that lets it fetch nothing.</summary>
public sealed partial class Paper(IWebHostEnvironment site)
{
    const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:\">";

    /// <param name="html">A page whose style sheets are links to this site.</param>
    /// <param name="runningTitle">Stands above each page but the first.</param>
    public async Task<string> StandAloneAsync(string html, string runningTitle, CancellationToken cancel)
    {
        var styles = new StringBuilder(Policy).Append("<style>");
        foreach (Match link in StyleLink().Matches(html)) styles.Append(await WithLetters(await ReadText(link.Groups["path"].Value, cancel), cancel)).Append('\n');
        styles.Append(CultureInfo.InvariantCulture, $"@page{{@top-left{{content:\"{Quoted(runningTitle)}\"}}}}@page:first{{@top-left{{content:\"\"}}}}</style>");
        var withoutLinks = StyleLink().Replace(html, "");
        return withoutLinks.Replace("</head>", styles + "</head>", StringComparison.Ordinal);
    }

    async Task<string> WithLetters(string css, CancellationToken cancel)
    {
        foreach (var path in FontLink().Matches(css).Select(match => match.Groups["path"].Value).Distinct().ToList())
            css = css.Replace($"\"{path}\"", $"\"data:font/woff2;base64,{Convert.ToBase64String(await Read(path, cancel))}\"", StringComparison.Ordinal);
        return css;
    }

    async Task<string> ReadText(string path, CancellationToken cancel) => Encoding.UTF8.GetString(await Read(path, cancel)).TrimStart('\ufeff');

    async Task<byte[]> Read(string path, CancellationToken cancel)
    {
        await using var stream = site.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, cancel);
        return whole.ToArray();
    }

    /// <summary>As a CSS string that can end neither itself nor its element.</summary>
    static string Quoted(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ")));

    [GeneratedRegex("""<link rel="stylesheet" href="(?<path>/[^"?]+)[^"]*">""")]
    private static partial Regex StyleLink();

    [GeneratedRegex("""url\("(?<path>/[^"]+\.woff2)"\)""")]
    private static partial Regex FontLink();
}
