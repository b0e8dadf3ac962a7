using System.Threading.Channels;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>Places in which there is something to do. One that waits already is not put in twice.</summary>
sealed class WorkQueue
{
    readonly Channel<string> _places = Channel.CreateUnbounded<string>();
    readonly HashSet<string> _waiting = [];

    public void Add(string place)
    {
        lock (_waiting)
        {
            if (_waiting.Add(place)) _places.Writer.TryWrite(place);
        }
    }

    public async Task<string> Take(CancellationToken cancel)
    {
        var place = await _places.Reader.ReadAsync(cancel);
        lock (_waiting) _waiting.Remove(place);
        return place;
    }
}
