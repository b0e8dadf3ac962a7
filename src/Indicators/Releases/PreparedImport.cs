using Endeavour.Indicators.Keeping;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// An import that was read, checked and built, and is not served yet: whoever asked for it may still say no. It holds the folder until it is published or let go;
/// let go, nothing of it is left.
/// </summary>
public sealed class PreparedImport : IDisposable
{
    readonly EvidenceFolder? _folder;
    ReleaseWriter? _held;
    string? _building;
    Action? _also;

    /// <summary>One that ended before it began: it was refused, or there is nothing new.</summary>
    internal PreparedImport(ImportResult ended) => Result = ended;

    internal PreparedImport(EvidenceFolder folder, ReleaseWriter held) => (_folder, _held) = (folder, held);

    /// <summary>What will be served, or why nothing will.</summary>
    public ImportResult Result { get; private set; } = null!;

    internal string Begin() => _building = _held!.StartBuilding();

    /// <param name="also">What is kept with it.</param>
    internal PreparedImport Holds(ImportResult result, Action? also = null)
    {
        (Result, _also) = (result, also);
        if (result.Release is { } release) _held!.Stage(_building!, release, result.Problems);
        return this;
    }

    /// <summary>Serves it: at once, and whole. Does nothing where the import was refused or brought nothing new.</summary>
    public void Publish()
    {
        if (Result.Release is { } release && _building is not null)
        {
            _also?.Invoke();
            _folder!.Publish(_held!, _building, release, Result.Problems);
        }
        Dispose();
    }

    public void Dispose()
    {
        if (_building is not null && Directory.Exists(_building)) Directory.Delete(_building, recursive: true);
        _building = null;
        _held?.Dispose();
        _held = null;
    }
}
