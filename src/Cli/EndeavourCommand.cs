using System.CommandLine;
using System.Globalization;
using Endeavour.Cli.Accounts;
using Endeavour.Cli.Indicators;
using Endeavour.Cli.Places;
using Endeavour.Cli.Platform;
using Endeavour.Cli.Stats;
using Endeavour.Cli.Strategy;
using Endeavour.Indicators.Keeping;
using Endeavour.Platform;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Web.Database;
using Npgsql;

namespace Endeavour.Cli;

/// <summary>The `endeavour` command. Every verb answers with 0 for done, 1 for refused with reasons, 2 for used wrongly.</summary>
static class EndeavourCommand
{
    public const int Done = 0, Refused = 1, UsedWrongly = 2;

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder where things are kept (else ENDEAVOUR_DATA, else ./data).", HelpName = "DIR", Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "A PostgreSQL connection string (else ENDEAVOUR_DATABASE, else SQLite files in the data folder).", HelpName = "CONNECTION", Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Answer in JSON, for programs.", Recursive = true };

    public static DataFolder Folder(ParseResult parsed) => DataFolder.From(parsed.GetValue(Data));

    /// <summary>The partnerships, wherever the settings say that they are kept.</summary>
    public static PartnershipRecords Records(ParseResult parsed) => Stores.From(Folder(parsed), parsed.GetValue(Database), TimeProvider.System);

    /// <summary>The figures, kept with the partnerships.</summary>
    public static EvidenceFolders Figures(ParseResult parsed) => Stores.Figures(Folder(parsed), parsed.GetValue(Database));

    /// <summary>Says why not.</summary>
    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return Refused;
    }

    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var root = new RootCommand("Endeavour: the shared record of a health partnership.") { Data, Database, Json, StrategyVerbs.Check(), StrategyVerbs.Import(), IndicatorVerbs.Command(), PlaceVerbs.Command(), StatsVerb.Command(), ServeVerb.Command(), SiteVerb.Command(), PartnershipVerbs.Command(), AccountVerbs.Command(), AuditVerbs.Command(), SearchVerbs.Command() };
        foreach (var verb in ArchiveVerbs.All()) root.Add(verb);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count == 0) return await Answered(parsed);
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync($"Try: {string.Join(' ', ["endeavour", .. Path(parsed.CommandResult), "--help"])}");
        return UsedWrongly;
    }

    /// <summary>A disk that is full or closed to us is a reason, not a crash.</summary>
    static async Task<int> Answered(ParseResult parsed)
    {
        try { return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }); }
        catch (Refusal refusal)
        {
            return Refuse(refusal.Message);
        }
        catch (NpgsqlException broken)
        {
            await Console.Error.WriteLineAsync($"The database says: {broken.Message.Trim()} Look whether the server runs and the connection string (ENDEAVOUR_DATABASE or --database) is right; docs/postgresql.md says how.");
            return Refused;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{broken.Message} Look whether the folder {Folder(parsed).Root} can be made and written by this account, or name another with --data.");
            return Refused;
        }
    }

    static IEnumerable<string> Path(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult parent ? [.. Path(parent), command.Command.Name] : [];
}
