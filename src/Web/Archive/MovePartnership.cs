using Endeavour.Indicators.Releases;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Web.Archive.Tables;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Web.Archive;

/// <summary>
/// Moves a record from one kind of database to the other, with the figures that the partnership keeps for itself. The source is served until the target holds the same, by their hashes; then it is closed, not removed.
/// Broken off at any moment, what was served still is.
/// </summary>
public sealed class MovePartnership(Place from, Place to, IFileStore files, DataFolder data, TimeProvider clock)
{
    const string Moved = "Moved to ";

    /// <summary>As long as a site may take to see that a record was closed, and a request that had begun to end.</summary>
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    readonly PartnershipRecords _source = new(from.Records, clock);
    readonly IRecordStore _target = to.Records;

    public async Task<string> Run(string id, CancellationToken cancel = default)
    {
        if (_source.Store.List().FirstOrDefault(each => each.Id == id) is not { Closed: false }) throw new Refusal($"There is no open partnership \"{id}\" in {_source.Store.Kind}. Nothing was changed.");
        await ClearTarget(id, cancel);
        using var figures = MoveFigures(id);
        var hash = await Copy(id, figures, cancel);
        await _source.CloseAsync(id, Because(Moved + _target.Kind), cancellation: cancel);
        await Task.Delay(Quiet, clock, cancel);
        if (HashOf(_source.Store, id) is var now && now == hash) return hash;
        figures.TakeBack();
        await _target.RemoveAsync(id, Because("It was written to while it was moved"), cancel);
        await _source.ReopenAsync(id, Because("It was written to while it was moved"), cancellation: cancel);
        throw new Refusal($"\"{id}\" was written to while it was moved, so it stays in {_source.Store.Kind}. Try again when nobody writes, or stop the site meanwhile.");
    }

    async Task<string> Copy(string id, MovedFigures figures, CancellationToken cancel)
    {
        var file = Path.Combine(data.Root, $"moving-{id}.zip");
        try
        {
            await using (var archive = new ArchiveWriter(file, replace: true))
            {
                await using var db = _source.Store.Open(id);
                var record = archive.Add(db, id, "", RecordState.Open, withSecrets: true, withCsv: false);
                await archive.Finish(ArchiveKind.Partnership, null, [record], clock.GetUtcNow(), cancel);
            }
            var manifest = await new ImportPartnership(_target, files, to.Figures, clock).Run(file, cancel);
            return manifest.Partnerships[0].Hash;
        }
        catch
        {
            figures.TakeBack();
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }

    MovedFigures MoveFigures(string id)
    {
        var held = from.Figures.Of(id).Hold();
        if (held is not null && to.Figures.Of(id).TakeOver(from.Figures.Of(id))) return new(held, to.Figures.Of(id));
        held?.Dispose();
        throw new Refusal($"Somebody brings figures of \"{id}\" in at this moment. Try again when that has ended. Nothing was changed.");
    }

    /// <summary>Figures that go with a record: nobody brings others in until it has moved.</summary>
    sealed class MovedFigures(IDisposable held, EvidenceFolder moved) : IDisposable
    {
        public void TakeBack() => moved.Clear();

        public void Dispose() => held.Dispose();
    }

    /// <summary>What was left behind when it was moved the other way makes room; any other record of that id does not.</summary>
    async Task ClearTarget(string id, CancellationToken cancel)
    {
        _target.UpgradeAll();
        if (_target.List().All(each => each.Id != id)) return;
        await using var directory = _target.OpenDirectory();
        var said = await directory.Registrations.AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancel);
        if (said is not { State: RecordState.Closed } || !said.Why.StartsWith(Moved, StringComparison.Ordinal))
            throw new Refusal($"There is already a record of \"{id}\" in {_target.Kind}. Nothing was changed.");
        await _target.RemoveAsync(id, Because("It comes back from where it was moved to"), cancel);
    }

    static string HashOf(IRecordStore store, string id)
    {
        using var db = store.Open(id);
        return RecordHash.Of(db);
    }

    Because Because(string why) => new("PartnershipMoved", why, Who.CommandLine, "move", clock.GetUtcNow());
}
