using System.Diagnostics;
using System.Globalization;
using Endeavour.Kills;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

// bench/kills [COUNT]: kills the site with -9 at random instants under forms, imports, mails and jobs, and looks whether anything was lost, half done or done twice.
// On PostgreSQL: scripts/with-postgres bench/kills [COUNT].
// bench/kills imports [COUNT]: kills imports of figures, wherever in the import they are.
const string Partnership = "rutland";
if (args is ["imports", .. var kills]) return await ImportKills.Run(kills is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 200);
var count = args is [var said, ..] ? int.Parse(said, CultureInfo.InvariantCulture) : 200;
var database = Environment.GetEnvironmentVariable("ENDEAVOUR_TEST_DATABASE");
using var folder = new TemporaryFolder();
using var sink = new MailSink();
using var place = new Place(folder.Path("data"), database, sink.Port);
var seed = Environment.TickCount;
var random = new Random(seed);
Console.WriteLine($"{count} kills on {(string.IsNullOrEmpty(database) ? "SQLite" : "PostgreSQL")}, seed {seed}");
await place.Run("import", Repository.Path("examples"), "--demonstration").WaitForExitAsync();

var load = new Load(place);
Visitor[] visitors = [new(place.Address), new(place.Address), new(place.Address)];
var (started, imports) = (Stopwatch.StartNew(), 0);
for (var round = 0; round <= count; round++)
{
    using var server = await Server.Start(place);
    if (round == 0)
        foreach (var (visitor, who) in visitors.Zip(["the clerk of Rutland", "the clerk of Rutland", "the auditor of Rutland"])) await visitor.SignIn(who);
    await load.SendAgain();
    if (round == count) break;
    using var stop = new CancellationTokenSource();
    Task[] work = [load.Clerk(visitors[0], Partnership, stop.Token), load.Clerk(visitors[1], Partnership, stop.Token), load.Auditor(visitors[2], Partnership, stop.Token), load.Writer(Partnership, stop.Token)];
    // An import by command at the same time, of a strategy that differs each time, killed too.
    var import = round % 5 == 0 ? place.Run("import", Variant(round)) : null;
    // Every other time the load is first seen to be under way, however slow the machine is; else the site is hit while it still gathers itself.
    if (round % 2 == 0) await load.UnderWay();
    await Task.Delay(random.Next(20, import is null ? 1200 : 3500));
    import?.Kill(entireProcessTree: true);
    if (import is not null) imports++;
    server.Kill();
    await stop.CancelAsync();
    await Task.WhenAll(work);
    if ((round + 1) % 20 == 0) Console.WriteLine($"{round + 1} kills, {load.Acknowledged.Count} forms acknowledged, {load.Mails.Count} letters, {load.JobsAsked} jobs, {started.Elapsed.TotalSeconds:0} s");
}

using (var last = await Server.Start(place))
{
    for (var tries = 0; tries < 10 && !load.Unanswered.IsEmpty; tries++) await load.SendAgain();
    await Settled();
}
await place.Run("import", Variant(-1)).WaitForExitAsync();
var again = EndeavourProcess.Run(folder.Path("data"), "import", Variant(-1), "--database", database ?? "");
var findings = await Findings.Of(place, load, Partnership, sink);
Console.WriteLine($"{count} kills of the site and {imports} of an import in {started.Elapsed.TotalMinutes:0.0} minutes: {load.Acknowledged.Count} forms acknowledged, {load.JobsAsked} jobs, {load.Mails.Count} letters");
if (!again.Output.Contains("unchanged", StringComparison.Ordinal)) findings.Add("The import is not whole: " + again.Output + again.Errors);
foreach (var finding in findings) Console.WriteLine("  " + finding);
Console.WriteLine(findings.Count == 0 ? "Nothing was lost, half done or done twice." : $"{findings.Count} findings.");
foreach (var visitor in visitors) visitor.Dispose();
return findings.Count == 0 ? 0 : 1;

string Variant(int number)
{
    var text = File.ReadAllText(Repository.Path("examples", "rutland", "strategy.yaml"));
    return folder.Write($"variant{number}.yaml", text.Replace("goal: People living well in active communities.", $"goal: People living well in active communities, {number}.", StringComparison.Ordinal));
}

// Jobs of a killed server are taken up when their lease has run out; letters of unknown fate are doubted after ten minutes.
async Task Settled()
{
    Console.WriteLine($"{started.Elapsed.TotalSeconds:0} s: waiting for what is still under way, at most thirteen minutes");
    for (var tries = 0; tries < 800; tries++)
    {
        await using var db = place.Records.Open(Partnership);
        var jobs = await db.Jobs.CountAsync(job => job.State == JobState.Waiting || job.State == JobState.Running);
        var letters = await db.Messages.CountAsync(message => message.State == MessageState.Waiting || message.State == MessageState.HandingOver);
        if (jobs == 0 && letters == 0) return;
        await Task.Delay(1000);
    }
}
