using System.Buffers.Text;
using System.Security.Cryptography;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>A browser in which someone is signed in. Its cookie holds a random key and nothing else; here is only the key's hash.</summary>
public sealed class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    /// <summary>How long a proof of who one is lasts for changing how one signs in.</summary>
    public static readonly TimeSpan ProofLasts = TimeSpan.FromMinutes(10);
    static readonly TimeSpan SeenAgainAfter = TimeSpan.FromMinutes(5);

    public required Guid Id { get; init; }
    public required string KeyHash { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
    /// <summary>When the holder last gave a password, a code or a passkey.</summary>
    public required DateTimeOffset ProvedAt { get; set; }
    /// <summary>"Chrome on Windows": for its holder to recognise it.</summary>
    public required string Device { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now - LastSeenAt < Idle && now - CreatedAt < Longest;

    public bool IsProved(DateTimeOffset now) => now - ProvedAt < ProofLasts;

    /// <summary>Not every page is a write: what is seen often is written down every five minutes.</summary>
    public bool IsToBeSeen(DateTimeOffset now) => now - LastSeenAt >= SeenAgainAfter;

    public static string NewKey() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A key has 256 random bits, so a plain hash of it cannot be guessed backwards.</summary>
    public static string Hash(string key) => Sha256.Of(key);

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.Property(session => session.Id).ValueGeneratedNever();
            builder.Property(session => session.KeyHash).IsSecret();
            builder.HasIndex(session => session.KeyHash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        }
    }
}
