using System.CommandLine;
using Endeavour.Publishing.Twin;
using Endeavour.Web;
using Microsoft.Extensions.Hosting;

namespace Endeavour.Cli;

/// <summary><c>endeavour site FOLDER</c>: the whole public site as files that work without the server.</summary>
static class SiteVerb
{
    static readonly Argument<string> Folder = new("FOLDER") { Description = "Where to: a new or empty folder, or an earlier copy, which is replaced." };

    public static Command Command()
    {
        var command = new Command("site", "Write the whole public site as files that work without a server, also from a memory stick.") { Folder };
        command.SetAction((parsed, cancel) => Run(parsed, cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        await using var site = WebHost.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Jobs:Run=false", "--Limits:Downloads=0", "--AllowedHosts=*"], EndeavourCommand.Folder(parsed), parsed.GetValue(EndeavourCommand.Database));
        await site.StartAsync(cancel);
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
        var folder = parsed.GetValue(Folder)!;
        var report = await new WriteTwin(visitor, TimeProvider.System).Run(folder, cancellation: cancel);
        await site.StopAsync(cancel);
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(report);
        foreach (var problem in report.Problems) await Console.Error.WriteLineAsync(problem);
        if (report.Problems.Count > 0) return EndeavourCommand.Refused;
        if (!parsed.GetValue(EndeavourCommand.Json)) Console.WriteLine($"{report.Pages} pages and {report.Files} other files are in {folder}. Open {Path.Combine(folder, "index.html")}.");
        return EndeavourCommand.Done;
    }
}
