using System.Globalization;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Checking;

/// <summary>Verifies every link of the chain of changes, in portions, so that a long history is no long wait and a restart no new beginning.</summary>
sealed class VerifyChain : IJob
{
    public const string Name = "verify-chain";
    const int Portion = 2_000;
    const int MostProblems = 50;

    public string Kind => Name;

    public string Title => "Check the history";

    public async Task<Step> RunStage(JobContext context)
    {
        var reading = context.Data<ChainReading>() ?? new(0, "", []);
        var total = await context.Db.ChainHeads.Select(head => head.Count).SingleAsync(context.Cancel);
        reading = await Chain.Read(context.Db, reading, Portion, context.Cancel);
        context.Report(reading.Last, Math.Max(total, reading.Last), string.Create(English, $"{reading.Last:N0} of {Math.Max(total, reading.Last):N0} changes checked"));
        if (!reading.IsComplete) return Step.Next("read on", reading with { Problems = [.. reading.Problems.Take(MostProblems)] });
        var found = Says(reading.Report);
        context.Db.Note(new Snapshot("Chain", reading.Last.ToString(CultureInfo.InvariantCulture), null, new() { ["hash"] = reading.Hash, ["found"] = found }));
        return Step.End(found).Saying(context.Because("HistoryChecked", context.Job.Why));
    }

    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    static string Says(ChainReport report) => report.Holds
        ? string.Create(English, $"The history holds: none of its {report.Length:N0} changes was altered, removed or put in. The last one's hash is {report.Head}.")
        : string.Join('\n', ["The history does not hold. Tell whoever looks after this server.", .. report.Problems.Take(MostProblems).Select(problem => problem.Says)]);
}
