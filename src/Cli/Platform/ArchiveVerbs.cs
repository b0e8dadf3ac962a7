using System.CommandLine;
using Endeavour.Platform.Partnerships;
using Endeavour.Web.Archive;
using Endeavour.Web.Database;

namespace Endeavour.Cli.Platform;

/// <summary><c>endeavour export, backup, restore, move</c>; and <c>import</c> of a zip file. Each prints hashes by which people compare.</summary>
static class ArchiveVerbs
{
    static readonly Argument<string> Id = new("ID") { Description = "The partnership's id, such as rutland." };
    static readonly Argument<string> Zip = new("FILE.zip") { Description = "The archive." };
    static readonly Option<string> To = new("--to") { Description = "The kind of database: sqlite or postgresql.", HelpName = "KIND", Required = true };

    public static IEnumerable<Command> All()
    {
        yield return Verb("export", "Write everything of one partnership to a zip file of open formats, so that it can leave; or only its current strategy, to FILE.yaml.", [Id, Zip], Export);
        yield return Verb("backup", "Write everything of this server to a zip file, while it serves. It holds secrets: keep it safe.", [Zip], Backup);
        yield return Verb("restore", "Bring a backup back, into an empty data folder and an empty database only.", [Zip], Restored);
        var move = Verb("move", "Move a partnership between SQLite and PostgreSQL. It is served where it was until it is whole where it goes.", [Id], Move);
        move.Add(To);
        yield return move;
    }

    static Command Verb(string name, string description, IEnumerable<Argument> arguments, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        foreach (var argument in arguments) command.Add(argument);
        command.SetAction(run);
        return command;
    }

    static async Task<int> Export(ParseResult parsed, CancellationToken cancel)
    {
        var (data, file) = (EndeavourCommand.Folder(parsed), parsed.GetValue(Zip)!);
        if (Path.GetExtension(file) is ".yaml" or ".yml") return await Strategy.StrategyVerbs.Export(parsed, parsed.GetValue(Id)!, file, cancel);
        var records = EndeavourCommand.Records(parsed);
        records.UpgradeAll();
        var manifest = await new ExportPartnership(records, Stores.Files(data, TimeProvider.System), EndeavourCommand.Figures(parsed), TimeProvider.System).Run(parsed.GetValue(Id)!, file, cancel);
        return Say(parsed, manifest, $"is in {file}");
    }

    static async Task<int> Backup(ParseResult parsed, CancellationToken cancel)
    {
        var (data, file) = (EndeavourCommand.Folder(parsed), parsed.GetValue(Zip)!);
        var records = EndeavourCommand.Records(parsed);
        records.UpgradeAll();
        var manifest = await new BackUp(records, Stores.Files(data, TimeProvider.System), data, EndeavourCommand.Figures(parsed), TimeProvider.System).Run(file, cancel);
        return Say(parsed, manifest, $"is in {file}");
    }

    static async Task<int> Restored(ParseResult parsed, CancellationToken cancel)
    {
        var data = EndeavourCommand.Folder(parsed);
        var manifest = await new Restore(data, Database(parsed), TimeProvider.System).Run(parsed.GetValue(Zip)!, cancel);
        return Say(parsed, manifest, $"is back in {data.Root}");
    }

    /// <summary>For <c>endeavour import FILE.zip</c>.</summary>
    public static async Task<int> Import(ParseResult parsed, string file, CancellationToken cancel)
    {
        var records = EndeavourCommand.Records(parsed);
        records.UpgradeAll();
        var data = EndeavourCommand.Folder(parsed);
        var manifest = await new ImportPartnership(records.Store, Stores.Files(data, TimeProvider.System), EndeavourCommand.Figures(parsed), TimeProvider.System).Run(file, cancel);
        var figures = manifest.Files.Any(each => each.Path.StartsWith("parquet/", StringComparison.Ordinal));
        if (figures && !parsed.GetValue(EndeavourCommand.Json)) await Console.Error.WriteLineAsync("The figures that the partnership keeps for itself are in. Published figures are the server's own: bring them in with endeavour indicators import. The archive has those of the other server as Parquet.");
        return Say(parsed, manifest, "is in");
    }

    static async Task<int> Move(ParseResult parsed, CancellationToken cancel)
    {
        var (data, id) = (EndeavourCommand.Folder(parsed), parsed.GetValue(Id)!);
        if (Database(parsed).Length == 0) return EndeavourCommand.Refuse($"Say where the PostgreSQL database is: {Stores.Setting} or --database. docs/postgresql.md says how.");
        var (files, schemas) = (new Place(Stores.Sqlite(data), Stores.Figures(data, "")), new Place(Stores.Postgres(Database(parsed)), Stores.Figures(data, Database(parsed))));
        if (parsed.GetValue(To) is not ("sqlite" or "postgresql")) return EndeavourCommand.Refuse("Say where to: --to sqlite or --to postgresql.");
        var (from, to) = parsed.GetValue(To) == "sqlite" ? (schemas, files) : (files, schemas);
        from.Records.UpgradeAll();
        var hash = await new MovePartnership(from, to, Stores.Files(data, TimeProvider.System), data, TimeProvider.System).Run(id, cancel);
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { id, from = from.Kind, to = to.Kind, hash });
        else Console.WriteLine($"{id} is in {to.Kind} now: {hash}\nThe record in {from.Kind} is kept, closed, with the same hash.");
        return EndeavourCommand.Done;
    }

    static string Database(ParseResult parsed) => parsed.GetValue(EndeavourCommand.Database) ?? Environment.GetEnvironmentVariable(Stores.Setting) ?? "";

    static int Say(ParseResult parsed, Manifest manifest, string where)
    {
        IEnumerable<ArchivedRecord> records = manifest.Directory is { } directory ? [.. manifest.Partnerships, directory] : manifest.Partnerships;
        if (parsed.GetValue(EndeavourCommand.Json))
            Answer.Json(new { manifest.Holds, manifest.Made, manifest.Product, records = records.Select(each => new { each.Id, each.Name, each.State, each.Hash, rows = each.Tables.Sum(table => table.Rows) }), manifest.Missing });
        else
            foreach (var each in records) Console.WriteLine($"{each.Name} ({each.Tables.Sum(table => table.Rows):N0} rows) {where}: {each.Hash}");
        foreach (var missing in manifest.Missing) Console.Error.WriteLine($"The content of a file is missing in the store, so it is not in the archive: {missing}");
        return EndeavourCommand.Done;
    }
}
