using System.Text.Json.Nodes;
using Endeavour.Platform;
using Microsoft.Extensions.Logging;

namespace Endeavour.Publishing.Print;

/// <summary>What became of a print: a file, or why there is none.</summary>
public sealed record Printed(string? File, PrintProblem Problem);

public enum PrintProblem
{
    None,
    /// <summary>There is no Chromium on this machine.</summary>
    NoChromium,
    TookTooLong,
    /// <summary>Chromium did not do it; the log says more.</summary>
    Failed,
}

/// <summary>
/// Prints HTML that needs nothing from elsewhere as an accessible PDF. What was printed once is kept by the hash of its content.
/// One print at a time: a browser takes much memory, and a second reader of the same paper finds it done.
/// </summary>
public sealed partial class PdfPrinter(DataFolder data, Chromium chromium, ILogger<PdfPrinter> log) : IDisposable
{
    /// <summary>Printing is not waited for longer.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    const int MostKept = 100;

    readonly SemaphoreSlim _one = new(1);

    public bool CanPrint => chromium.Find() is not null;

    /// <param name="fit">A box of a fixed size, by its selector: its letters (<c>--fit</c>) are made as large as all of it fits in. None: they stay.</param>
    public async Task<Printed> PrintAsync(string html, CancellationToken cancel, string? fit = null)
    {
        var file = Path.Combine(data.Print, Sha256.Of(html + fit) + ".pdf");
        if (File.Exists(file)) return new(file, PrintProblem.None);
        if (chromium.Find() is not { } program) return new(null, PrintProblem.NoChromium);
        await _one.WaitAsync(cancel);
        try
        {
            if (File.Exists(file)) return new(file, PrintProblem.None);
            var printed = await PrintNow(program, html, file, fit, cancel);
            // A browser that ends halfway, on a machine short of memory say, mostly does not do so twice.
            return printed.Problem == PrintProblem.Failed ? await PrintNow(program, html, file, fit, cancel) : printed;
        }
        finally
        {
            _one.Release();
        }
    }

    async Task<Printed> PrintNow(string program, string html, string file, string? fit, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            Directory.CreateDirectory(data.Print);
            await File.WriteAllBytesAsync(file + ".new", await Print(program, html, fit, limit.Token), limit.Token);
            File.Move(file + ".new", file, overwrite: true);
            ForgetOldest();
            return new(file, PrintProblem.None);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            TooLong(Longest.TotalSeconds);
            return new(null, PrintProblem.TookTooLong);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or System.Net.WebSockets.WebSocketException or System.ComponentModel.Win32Exception or UnauthorizedAccessException)
        {
            NotPrinted(exception);
            return new(null, PrintProblem.Failed);
        }
    }

    async Task<byte[]> Print(string program, string html, string? fit, CancellationToken cancel)
    {
        await using var browser = Browser.Start(program, data.Print);
        await using var tools = await DevTools.ConnectAsync(await browser.AddressAsync(cancel), cancel);
        var target = (await tools.AskAsync("Target.createTarget", new() { ["url"] = "about:blank" }, cancel: cancel)).GetProperty("targetId").GetString();
        var attached = await tools.AskAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, cancel: cancel);
        var page = attached.GetProperty("sessionId").GetString();
        var frame = (await tools.AskAsync("Page.getFrameTree", null, page, cancel)).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await tools.AskAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, page, cancel);
        // Letters are laid out again when their font is there: it must be there before the pages are cut.
        await tools.AskAsync("Runtime.evaluate", new() { ["expression"] = "Promise.all([...document.fonts].map(font => font.load())).then(() => true)", ["awaitPromise"] = true }, page, cancel);
        if (fit is not null) await tools.AskAsync("Runtime.evaluate", new() { ["expression"] = Fitting.Script(fit) }, page, cancel);
        var pdf = await tools.AskAsync("Page.printToPDF", new()
        {
            ["printBackground"] = true,
            ["preferCSSPageSize"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        }, page, cancel);
        return pdf.GetProperty("data").GetBytesFromBase64();
    }

    void ForgetOldest()
    {
        foreach (var old in new DirectoryInfo(data.Print).EnumerateFiles("*.pdf").OrderByDescending(kept => kept.LastWriteTimeUtc).Skip(MostKept).ToList()) old.Delete();
    }

    [LoggerMessage(LogLevel.Error, "Chromium did not print within {Seconds} seconds and was ended")]
    partial void TooLong(double seconds);

    [LoggerMessage(LogLevel.Error, "Chromium did not print")]
    partial void NotPrinted(Exception exception);

    public void Dispose() => _one.Dispose();
}
