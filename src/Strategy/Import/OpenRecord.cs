using Endeavour.Platform.Database;

namespace Endeavour.Strategy.Import;

/// <summary>
/// Opens the record of a partnership by its slug. Without <paramref name="create"/> it gives null where there is none;
/// with it, a new record with its tables is made. Whoever calls disposes of it.
/// </summary>
public delegate Task<AppDb?> OpenRecord(string partnership, bool create, CancellationToken cancellation);
