using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Passwords;

/// <summary>
/// Tries to sign in with one e-mail address since it last worked. They are counted whether or not there is such an account, so that nobody learns which there are;
/// the address itself is not kept, and a day without tries forgets them.
/// </summary>
public sealed class Attempts
{
    /// <summary>As many may go wrong before the first wait.</summary>
    public const int Free = 5;
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    public required string EmailHash { get; init; }
    public int Count { get; init; }
    public DateTimeOffset LastAt { get; init; }
    public DateTimeOffset LockedUntil { get; init; }

    /// <summary>One minute after the fifth try, then twice as long each time, to a quarter of an hour: a guesser gets about a hundred tries a day.</summary>
    public static TimeSpan? WaitAfter(int count) =>
        count < Free ? null : count - Free >= 4 ? LongestWait : TimeSpan.FromMinutes(1 << (count - Free));

    public static string Hash(string email) => Sha256.Of(Account.Normal(email));

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Attempts>
    {
        public void Configure(EntityTypeBuilder<Attempts> builder)
        {
            builder.HasKey(attempts => attempts.EmailHash);
            builder.HasIndex(attempts => attempts.LastAt);
        }
    }
}
