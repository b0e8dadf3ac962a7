using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>
/// The record of one partnership. A connection belongs to one partnership, so no table names it.
/// Each module brings its own entities; each entity holds its mapping as a nested <c>Table</c>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : RecordDb(options)
{
    protected sealed override string Mapping => "Table";
}
