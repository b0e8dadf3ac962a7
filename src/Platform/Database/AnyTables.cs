using Endeavour.Platform.Changes;
using Endeavour.Platform.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Database;

/// <summary>The tables that every database has.</summary>
public static class AnyTables
{
    extension(RecordDb db)
    {
        public DbSet<Change> Changes => db.Set<Change>();
        public DbSet<ChainHead> ChainHeads => db.Set<ChainHead>();
        public DbSet<Submission> Submissions => db.Set<Submission>();
    }
}
