using System.Diagnostics;
using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Tests.TestKit;
using Endeavour.Web.Database;

namespace Endeavour.Kills;

/// <summary>Kills the real import of figures at random instants. After each kill what is served must be, to the row, the old release or the new one, every source file must be there, and the next import must work.</summary>
static class ImportKills
{
    const int Areas = 150, Years = 30, Indicator = 90366;

    public static async Task<int> Run(int count)
    {
        var database = Environment.GetEnvironmentVariable("ENDEAVOUR_TEST_DATABASE") ?? "";
        using var folder = new TemporaryFolder();
        var data = folder.Path("data");
        using var place = new Place(data, database, 25);
        var evidence = Stores.Figures(new DataFolder(data), database).Server;
        var (seed, clock) = (Environment.TickCount, Stopwatch.StartNew());
        var (random, findings, outcomes) = (new Random(seed), new List<string>(), new Dictionary<string, int>());
        Console.WriteLine($"{count} kills of an import of {Areas * Years:N0} rows on {(database.Length == 0 ? "DuckDB" : "PostgreSQL")}, seed {seed}");
        var takes = default(Duration);
        for (var number = 0; number < 3; number++) takes = await Whole(place, folder, number);
        for (var round = 1; round <= count && findings.Count < 10; round++)
        {
            // One of four anywhere in the life of the process, the others from the moment on at which it begins to build.
            var outcome = await Kill(place, evidence, Write(folder, round * 10), round * 10, round % 4 == 0 ? (TimeSpan.Zero, takes.Whole * random.NextDouble()) : (takes.Whole * 5, takes.Building * (1.1 * random.NextDouble())), findings);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            Next(evidence, Write(folder, round * 10 + 1), round * 10 + 1, findings);
            if (round % 20 != 0) continue;
            takes = await Whole(place, folder, round * 10 + 2);
            Console.WriteLine($"{round} kills, {clock.Elapsed.TotalSeconds:0} s: {string.Join(", ", outcomes.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value} {each.Key}"))}; an import takes {takes.Whole.TotalSeconds:0.0} s, of which {takes.Building.TotalSeconds:0.0} s from its begin to build");
        }
        foreach (var finding in findings) Console.WriteLine("  " + finding);
        Console.WriteLine(findings.Count == 0 ? "What was served was always the old release or the new one, whole; no source file was lost; every next import worked." : $"{findings.Count} findings.");
        return findings.Count == 0 ? 0 : 1;
    }

    /// <summary>How long an import takes that nobody kills.</summary>
    static async Task<Duration> Whole(Place place, TemporaryFolder folder, int number)
    {
        var clock = Stopwatch.StartNew();
        var process = place.Run("indicators", "import", Write(folder, number));
        await Begun(process, folder.Path("data"), TimeSpan.MaxValue);
        var begun = clock.Elapsed;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? new(clock.Elapsed, clock.Elapsed - begun) : throw new InvalidOperationException($"An import that nobody killed did not work.\n{place.Said}");
    }

    /// <summary>Until it builds, or has ended, or that long.</summary>
    static async Task Begun(Process process, string data, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        while (!process.HasExited && clock.Elapsed < most && !Directory.EnumerateDirectories(Directory.CreateDirectory(Path.Combine(data, "evidence")).FullName, "building*").Any()) await Task.Delay(2);
    }

    /// <param name="Building">From the moment on at which there is a folder to build in.</param>
    readonly record struct Duration(TimeSpan Whole, TimeSpan Building);

    /// <param name="at">How long it may take to begin to build, and how long after that it is killed.</param>
    static async Task<string> Kill(Place place, EvidenceFolder evidence, string file, int number, (TimeSpan Begin, TimeSpan Then) at, List<string> findings)
    {
        var (before, held) = (evidence.ReadServed(), Rows(evidence));
        var process = place.Run("indicators", "import", file);
        await Begun(process, Path.GetDirectoryName(evidence.Root)!, at.Begin);
        await Task.Delay(at.Then);
        var late = process.HasExited;
        if (!late) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        var after = evidence.ReadServed();
        var isNew = after.Releases.Count == before.Releases.Count + 1 && after.Releases.Take(before.Releases.Count).SequenceEqual(before.Releases);
        if (!isNew && !after.Releases.SequenceEqual(before.Releases)) findings.Add($"Kill {number}: {string.Join(' ', after.Releases)} are listed after {string.Join(' ', before.Releases)}.");
        if (after.Indicators[Indicator] != after.Releases[^1]) findings.Add($"Kill {number}: served from {after.Indicators[Indicator]}, and the last is {after.Releases[^1]}.");
        if (Rows(evidence) != (isNew ? Expected(number) : held)) findings.Add($"Kill {number}: the rows are neither the old ones nor the new ones.");
        Sources(evidence, after, findings);
        return late ? "ended before the kill" : isNew ? "left the new release" : "left the old release";
    }

    static void Next(EvidenceFolder evidence, string file, int number, List<string> findings)
    {
        var result = new Import(evidence, TimeProvider.System).Run([file]);
        if (result.Release is null) findings.Add($"The import after kill {number} did not work: {string.Join(' ', result.Problems.Select(problem => problem.Message))}");
        else if (Rows(evidence) != Expected(number)) findings.Add($"The import after kill {number} is not whole.");
        using var store = new EvidenceStore(evidence);
        var read = store.Read([Area(7)], [Indicator])[Indicator]?.Series.Single(series => series.Area == Area(7)).Observations;
        if (read?.Count != Years || read[^1].Value != number) findings.Add($"Pages read something else after kill {number}.");
    }

    static void Sources(EvidenceFolder evidence, Served served, List<string> findings)
    {
        foreach (var file in served.Releases.TakeLast(3).SelectMany(release => evidence.Find(release)!.Files))
            if (!File.Exists(evidence.SourcePath(file.Sha256)) || Hash(File.ReadAllBytes(evidence.SourcePath(file.Sha256))) != file.Sha256) findings.Add($"The source file {file.Name} is not what it was.");
    }

    static string Area(int number) => string.Create(CultureInfo.InvariantCulture, $"E{number:00000000}");

    static IEnumerable<(string Area, int Year, int Value)> Figures(int number) =>
        from area in Enumerable.Range(1, Areas) from year in Enumerable.Range(1990, Years) select (Area(area), year, number + (2019 - year));

    static string Write(TemporaryFolder folder, int number)
    {
        var text = new StringBuilder("Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Time period,Value\n");
        foreach (var (area, year, value) in Figures(number)) text.Append(CultureInfo.InvariantCulture, $"{Indicator},Life expectancy,{area},Area {area},Male,All ages,{year},{value}\n");
        return folder.Write("figures.csv", text.ToString());
    }

    static string Expected(int number) => Hash(Encoding.UTF8.GetBytes(string.Concat(Figures(number).Select(each => $"{each.Area} {each.Year} {each.Value};"))));

    /// <summary>A hash of every row of the release that is served.</summary>
    static string Rows(EvidenceFolder evidence)
    {
        using var files = evidence.Files(evidence.ReadServed().Indicators[Indicator]);
        using var connection = new DuckDBConnection($"Data Source={files.Observations};access_mode=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT string_agg(a.code || ' ' || p.text || ' ' || o.value::INTEGER || ';', '' ORDER BY a.code, p.text) FROM observation o JOIN area a ON a.id = o.area JOIN period p ON p.key = o.period";
        return Hash(Encoding.UTF8.GetBytes((string)command.ExecuteScalar()!));
    }

    static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
