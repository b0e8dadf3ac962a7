using System.CommandLine;
using Endeavour.Indicators.Fetch;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators fetch --indicator ID... [--profile ID] [--area-type ID...]</c></summary>
static class FetchVerb
{
    const string Setting = "ENDEAVOUR_FINGERTIPS";

    static readonly Option<int[]> Indicator = new("--indicator") { Description = "Indicators by number, such as 90366.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    static readonly Option<int?> Profile = new("--profile") { Description = "All indicators of a profile, such as 19 (public health outcomes).", HelpName = "ID" };
    static readonly Option<int[]> AreaType = new("--area-type") { Description = "Kinds of area, as the service numbers them; 502, upper-tier councils, where none is said.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
    static readonly Option<bool> Profiles = new("--profiles") { Description = "Lists the service's profiles." };
    static readonly Option<bool> AreaTypes = new("--area-types") { Description = "Lists the service's kinds of area." };
    static readonly Option<bool> Offline = new("--offline") { Description = "Does not ask the service: imports from what was fetched before." };
    static readonly Option<string?> Address = new("--service") { Description = $"Where the service answers; else the setting {Setting}, else {FingertipsSource.Address}", HelpName = "ADDRESS" };

    public static Command Command()
    {
        var command = new Command("fetch", "Fetch figures and definitions from Fingertips and bring them in as one release. Stopped, it goes on where it was.") { Indicator, Profile, AreaType, Profiles, AreaTypes, Offline, Address, ImportVerb.Fewer };
        command.SetAction(Run);
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        if (!Uri.TryCreate(Said(parsed), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return EndeavourCommand.Refuse($"\"{Said(parsed)}\" is not an address. Write it with https:// and the folder that answers, such as {FingertipsSource.Address}");
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        var folder = Path.Combine(EndeavourCommand.Folder(parsed).Evidence, "fetched");
        var service = new FingertipsSource(http, folder, TimeProvider.System) { Offline = parsed.GetValue(Offline) };
        if (parsed.GetValue(Profiles)) return List(await new SourceLists(service).Profiles(cancel));
        if (parsed.GetValue(AreaTypes)) return List(await new SourceLists(service).AreaTypes(cancel));
        var wanted = new Wanted(parsed.GetValue(Indicator) ?? [], parsed.GetValue(Profile), parsed.GetValue(AreaType) is { Length: > 0 } types ? types : [Wanted.UpperTier]);
        if (wanted.Indicators.Count == 0 && wanted.Profile is null) return EndeavourCommand.Refuse("Say what to fetch: --indicator 90366, or --profile 19. List the profiles: endeavour indicators fetch --profiles");
        FetchedFiles fetched;
        try { fetched = await new FetchIndicators(service, folder).Run(wanted, new Line(), cancel); }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What was fetched is kept: the same command goes on from there. No figures were changed.");
            return EndeavourCommand.Refused;
        }
        Answer.Lines(Console.Error, fetched.Problems);
        // A release without an indicator that was asked for would not say that it is missing.
        if (fetched.Problems.Any(problem => problem.Refuses)) return EndeavourCommand.Refuse("Not everything could be fetched, so nothing was brought in. What was fetched is kept: the same command goes on from there.");
        return fetched.Figures.Count == 0 ? EndeavourCommand.Refuse("There are no figures to bring in.") : ImportVerb.Bring(parsed, fetched.Figures, fetched.Definitions, cancel);
    }

    static string Said(ParseResult parsed)
    {
        var said = parsed.GetValue(Address) ?? Environment.GetEnvironmentVariable(Setting);
        return string.IsNullOrWhiteSpace(said) ? FingertipsSource.Address : said.TrimEnd('/') + "/";
    }

    static int List((IReadOnlyList<Listed> Items, string Says) found)
    {
        if (found.Says.Length > 0) Console.Error.WriteLine(found.Says);
        foreach (var each in found.Items) Console.WriteLine($"{each.Id,6}  {each.Name}");
        return found.Items.Count > 0 ? EndeavourCommand.Done : EndeavourCommand.Refused;
    }

    /// <summary>At once, not through the thread pool, so that lines stand in order.</summary>
    sealed class Line : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value)
        {
            if (!Console.IsErrorRedirected) Console.Error.Write($"\rFetched {value.Done} of {value.Of}{(value.Done == value.Of ? Environment.NewLine : "")}");
        }
    }
}
