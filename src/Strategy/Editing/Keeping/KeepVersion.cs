using System.Text;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>Saves what was edited on screen, and what follows from it. What a file may not say, a screen may not save: the whole is judged by the rules of files.</summary>
public sealed class KeepVersion(AppDb db, ReadStrategies strategies, Acting acting, CurrentPartnership current, TimeProvider clock)
{
    public AppDb Db => db;
    public Partnership Partnership => current.Value;
    public DateTimeOffset Now => acting.Now;

    public Guid NewKey() => acting.NewKey();

    /// <param name="toChange">Then nobody else changes it until this transaction ends; otherwise it is only looked at.</param>
    public Task<StrategyVersion?> Read(string slug, string version, bool toChange, CancellationToken cancellation) =>
        toChange ? WholeVersion.Lock(db, slug, version, cancellation) : strategies.Whole(slug, version, cancellation);

    /// <param name="among">Where each element stands among its siblings; by default where it stood.</param>
    /// <returns>Why it cannot be so; then the caller undoes the transaction.</returns>
    public async Task<IReadOnlyList<FileProblem>> Keep(StrategyVersion version, string what, string why, Func<Element, double>? among, CancellationToken cancellation)
    {
        var because = acting.Because(what, why);
        await db.SaveAsync(because, cancellation);
        var whole = await Settling.Edited(db, version, among ?? (element => element.Order), because, cancellation);
        var problems = await Judge(whole, cancellation);
        if (problems.Count > 0) return problems;
        await new FillOutcomes(db, clock).Fill(current.Id, cancellation);
        db.ChangeTracker.Clear();
        await new FillGoals(db, clock).Fill(current.Id, cancellation);
        return [];
    }

    /// <summary>Hangs an element below another, or at the top. Its revision stays: its words are the same.</summary>
    public async Task Put(Element element, Element? parent, CancellationToken cancellation)
    {
        var key = parent?.Id;
        await db.Elements.Where(each => each.Id == element.Id).ExecuteUpdateAsync(row => row.SetProperty(each => each.ParentId, key), cancellation);
        // What is tracked takes it over as what it was read with.
        var held = db.Entry(element).Property(each => each.ParentId);
        (held.CurrentValue, held.OriginalValue, held.IsModified) = (key, key, false);
    }

    async Task<IReadOnlyList<FileProblem>> Judge(StrategyVersion whole, CancellationToken cancellation)
    {
        var file = StrategyFile.Read("", Encoding.UTF8.GetBytes(WriteStrategyFile.Of(current.Id, whole)));
        if (file.Strategy is { } block)
        {
            Neighbours.CheckAreas(block, current.Value);
            var earlier = await db.Elements.Where(element => element.Strategy!.Slug == whole.Slug && element.Strategy.Dated < whole.Dated).Select(element => element.Slug).ToListAsync(cancellation);
            Neighbours.CheckReplacements(block, earlier.Count == 0 ? null : [.. earlier]);
        }
        // A strategy that is begun has no element yet.
        return [.. file.Problems.Found.Where(problem => problem.Path != "strategy.elements")];
    }
}
