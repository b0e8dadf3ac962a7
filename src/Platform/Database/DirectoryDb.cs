using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>
/// What is shared by all partnerships of a server: accounts, sessions, who belongs where. An entity that is kept here
/// holds its mapping as a nested <c>DirectoryTable</c>.
/// </summary>
public abstract class DirectoryDb(DbContextOptions options) : RecordDb(options)
{
    protected sealed override string Mapping => "DirectoryTable";
}
