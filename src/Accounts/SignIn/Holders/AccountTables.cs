using Endeavour.Accounts.SignIn.Invitations;
using Endeavour.Accounts.SignIn.Passwords;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>The tables of signing in, in the directory.</summary>
public static class AccountTables
{
    extension(DirectoryDb directory)
    {
        public DbSet<Account> Accounts => directory.Set<Account>();
        public DbSet<AccountLink> AccountLinks => directory.Set<AccountLink>();
        public DbSet<AccountPasskey> AccountPasskeys => directory.Set<AccountPasskey>();
        public DbSet<Session> Sessions => directory.Set<Session>();
        public DbSet<Attempts> Attempts => directory.Set<Attempts>();
        public DbSet<Invitation> Invitations => directory.Set<Invitation>();
    }
}
