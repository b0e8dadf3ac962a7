using Endeavour.Accounts.Memberships;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Accounts.Obligations.Reminders;
using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts;

/// <summary>The tables of accounts in the record of a partnership.</summary>
public static class Tables
{
    extension(AppDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<Post> Posts => db.Set<Post>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<Obligation> Obligations => db.Set<Obligation>();
        public DbSet<ObligationUpdate> ObligationUpdates => db.Set<ObligationUpdate>();
        public DbSet<Duty> Duties => db.Set<Duty>();
        public DbSet<SentReminder> SentReminders => db.Set<SentReminder>();
    }
}
