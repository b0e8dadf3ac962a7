using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Import;

/// <summary>The files of one import that hold what partners have bound themselves to: checked against strategies and against what was written on screen, and compared with the record.</summary>
sealed class CommitmentFiles(PartnershipRecords records, TimeProvider clock)
{
    Because Dry => new(WriteCommitments.What, "", Who.CommandLine, "import", clock.GetUtcNow());

    public static IEnumerable<(StrategyFile File, CommitmentsBlock Block)> Of(FileSet set, string partnership) => set.Files.Where(file => file.Commitments?.Partnership == partnership).Select(file => (file, file.Commitments!));

    /// <param name="replace">What was changed on screen since is replaced all the same.</param>
    public async Task Check(FileSet set, IReadOnlyDictionary<string, Held> records, bool replace, CancellationToken cancellation)
    {
        var seen = new HashSet<string>();
        foreach (var file in set.Files)
        {
            if (file.Commitments is not { Partnership: not "" and var id } block) continue;
            var held = records.GetValueOrDefault(id);
            if (!seen.Add(id)) Say(file, block.Line, "commitments.partnership", "duplicate-commitments", $"The commitments of `{id}` are in another of these files too. Keep them in one file.");
            else if (set.Settings(id) is null && held?.Partnership is null)
                Say(file, block.Line, "commitments.partnership", "unknown-partnership", $"There is no partnership `{id}`, in these files or in the record.{Nearest.Hint(id, set.Partnerships.Where(each => set.Settings(each) is not null))} Import its settings with it.");
            else
            {
                Names(file, block, [.. set.Strategies(id).Select(pair => pair.Block.Version), .. held?.Versions ?? []]);
                Days(file, block);
                if (held?.Partnership is not null && file.Problems.Found.Count == 0) await OnScreen(file, block, replace, cancellation);
            }
        }
    }

    public async Task<CommitmentsResult?> Compare(FileSet set, string partnership, Held held, CancellationToken cancellation)
    {
        if (Of(set, partnership).Select(pair => pair.Block).FirstOrDefault() is not { } block) return null;
        var change = Change.Added;
        if (held.Partnership is not null)
        {
            await using var db = records.Open(partnership);
            var before = !(await CommitmentsHeld.Read(db, cancellation)).IsEmpty;
            var changed = await new WriteCommitments(db, Dry).Write(block, write: false, cancellation);
            change = changed == 0 ? Change.Unchanged : before ? Change.Changed : Change.Added;
        }
        return new(change, block.Evidence.Count, block.Policies.Count, block.Anchors.Count);
    }

    /// <summary>Parts and principles of any version: what was recorded of an earlier one stays true.</summary>
    static void Names(StrategyFile file, CommitmentsBlock block, IReadOnlyList<StrategyVersion> versions)
    {
        HashSet<string> parts = [.. versions.SelectMany(version => version.Elements).Select(element => element.Slug)];
        foreach (var part in block.Parts.Where(part => !parts.Contains(part.Value))) Say(file, part.Line, part.Path, "unknown-part", $"No strategy here has a part `{part.Value}`.{Nearest.Hint(part.Value, parts)}");
        foreach (var (strategy, principle) in block.Principles)
        {
            var of = versions.Where(version => version.Slug == strategy).ToList();
            HashSet<string> known = [.. of.SelectMany(version => version.Principles).Select(each => each.Id)];
            if (of.Count == 0) Say(file, principle.Line, principle.Path, "unknown-strategy", $"There is no strategy `{strategy}`.{Nearest.Hint(strategy, versions.Select(version => version.Slug).Distinct())}");
            else if (!known.Contains(principle.Value)) Say(file, principle.Line, principle.Path, "unknown-principle", $"The strategy `{strategy}` has no principle `{principle.Value}`.{Nearest.Hint(principle.Value, known)}");
        }
    }

    void Days(StrategyFile file, CommitmentsBlock block)
    {
        var today = London.Today(clock);
        foreach (var evidence in block.Evidence.Where(each => each.Facts.On > today)) Say(file, evidence.Line, "", "in-the-future", $"The evidence `{evidence.Id}` has a date in the future. Say when it was looked at.");
        foreach (var anchor in block.Anchors.Where(each => each.Updates.Any(update => update.On > today))) Say(file, anchor.Line, "", "in-the-future", $"An update of `{anchor.Id}` has a date in the future. An update says how things stood on a day.");
    }

    async Task OnScreen(StrategyFile file, CommitmentsBlock block, bool replace, CancellationToken cancellation)
    {
        await using var db = records.Open(block.Partnership);
        try
        {
            foreach (var (line, says) in await new WriteCommitments(db, Dry).Overwritten(block, cancellation))
                if (!replace) Say(file, line, "", "edited-on-screen", says);
        }
        catch (Refusal refusal)
        {
            Say(file, block.Line, "commitments", "refused", $"Together with what the record already says, this cannot be: {refusal.Message}");
        }
    }

    static void Say(StrategyFile file, int line, string path, string code, string message) => file.Problems.Add(line, path, code, message);
}
