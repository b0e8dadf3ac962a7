using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>While a job runs: once a second its progress is saved, its lease kept, and asked whether it was cancelled.</summary>
sealed class Heartbeat : IAsyncDisposable
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    readonly Places _places;
    readonly string _place;
    readonly Lease _lease;
    readonly TimeProvider _clock;
    readonly CancellationTokenSource _ended = new();
    readonly CancellationTokenSource _cancel;
    readonly Task _beating;
    DateTimeOffset _until;
    Reached _saved;
    volatile Reached _reached;

    public Heartbeat(Places places, string place, Lease lease, Job job, CancellationToken stop)
    {
        (_places, _place, _lease, _clock) = (places, place, lease, places.Clock);
        _reached = _saved = new(job.Done, job.Total, job.Words);
        (_until, CancelAsked) = (_clock.GetUtcNow() + lease.Length, job.CancelAsked);
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (CancelAsked) _cancel.Cancel();
        _beating = Task.Run(Beat, CancellationToken.None);
    }

    public CancellationToken Cancel => _cancel.Token;

    public bool CancelAsked { get; private set; }

    public Reached Reached => _reached;

    public void Report(Reached reached) => _reached = reached;

    async Task Beat()
    {
        var pause = _lease.Length / 4 < Second ? _lease.Length / 4 : Second;
        while (!_ended.IsCancellationRequested)
        {
            await Task.Delay(pause, _clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested) return;
            try
            {
                if (await Once()) continue;
            }
            catch (Exception failure) when (failure is DbException || failure.InnerException is DbException)
            {
                // The database is busy or away for a moment; while the lease lasts, the job is still ours.
                if (_clock.GetUtcNow() < _until) continue;
            }
            await _cancel.CancelAsync();
            return;
        }
    }

    /// <summary>False when the job must stop.</summary>
    async Task<bool> Once()
    {
        await using var at = _places.Enter(_place);
        if (at is null) return false;
        var (now, reached) = (_clock.GetUtcNow(), _reached);
        if (reached != _saved || _until - now < _lease.Length * 2 / 3)
        {
            if (!await _lease.Renew(at.Db, reached, now)) return false;
            (_saved, _until) = (reached, now + _lease.Length);
        }
        CancelAsked = await _lease.Of(at.Db).Select(job => (bool?)job.CancelAsked).SingleOrDefaultAsync() ?? true;
        return !CancelAsked;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        _ended.Dispose();
        _cancel.Dispose();
    }
}
