using System.Text.Json.Nodes;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs.Daily;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Jobs;

/// <summary>Jobs of a partnership in its record, of the whole server in the directory.</summary>
public static class JobTables
{
    extension(RecordDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();
        public DbSet<DayDone> DaysDone => db.Set<DayDone>();

        /// <summary>Asks for a job; the next <see cref="RecordDb.SaveAsync"/> writes it down, and that it was asked for. Save with the same <paramref name="because"/>.</summary>
        public Job Ask(string kind, string subject, object? argument, Because because)
        {
            var job = Job.Ask(kind, subject, argument, because);
            db.Add(job);
            db.Note(new Snapshot(nameof(Job), job.Id.ToString(), null, new JsonObject { ["kind"] = kind, ["subject"] = subject }));
            return job;
        }
    }
}
