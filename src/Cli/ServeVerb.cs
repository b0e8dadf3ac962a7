using System.CommandLine;
using Endeavour.Web;
using Microsoft.Extensions.Hosting;

namespace Endeavour.Cli;

/// <summary><c>endeavour serve</c>: the site.</summary>
static class ServeVerb
{
    static readonly Option<string> Urls = new("--urls") { Description = "Where to listen.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    static readonly Option<bool> Demonstration = new("--demonstration") { Description = "Show the product with invented people, whom every visitor may be. Never on a server with a real record." };

    public static Command Command()
    {
        var command = new Command("serve", "Start the site. Imports may go on beside it; pages follow.") { Urls, Demonstration };
        command.SetAction((parsed, cancel) => Run(parsed, cancel));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var urls = parsed.GetValue(Urls)!;
        if (urls.Split(';').FirstOrDefault(each => !IsAddress(each)) is { } wrong)
        {
            await Console.Error.WriteLineAsync($"\"{wrong}\" is not an address to listen on. Write one such as http://127.0.0.1:5081");
            return EndeavourCommand.UsedWrongly;
        }
        await using var site = WebHost.Build([$"--urls={urls}", $"--Demonstration={parsed.GetValue(Demonstration)}"], EndeavourCommand.Folder(parsed), parsed.GetValue(EndeavourCommand.Database));
        try { await site.StartAsync(cancel); }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"The site cannot listen on {urls}: {taken.Message} Name another with --urls http://127.0.0.1:5081");
            return EndeavourCommand.Refused;
        }
        Console.WriteLine($"Endeavour is at {string.Join(", ", site.Urls)}. Stop it with Ctrl+C.");
        await site.WaitForShutdownAsync(cancel);
        return EndeavourCommand.Done;
    }

    /// <summary>Addresses such as http://*:5080 are for the server to read; what stands after the host must be a port.</summary>
    static bool IsAddress(string text) =>
        Uri.TryCreate(text.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && (address.Scheme is "http" or "https");
}
