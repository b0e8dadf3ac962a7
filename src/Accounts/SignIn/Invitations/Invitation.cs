using System.Security.Cryptography;
using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Invitations;

/// <summary>That a partnership asks one of its people to have an account. Whoever holds its link may accept it, once, for a week.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }
    public required string PartnershipId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Email { get; init; }
    public required string NormalizedEmail { get; init; }
    public required string Name { get; init; }
    public required string TokenHash { get; init; }
    /// <summary>The key of the account that it makes, if it makes one: a passkey is made for it before the account is.</summary>
    public required Guid NewAccount { get; init; }
    public required DateTimeOffset SentAt { get; init; }
    public Guid? SentBy { get; init; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Guid? AcceptedBy { get; private set; }

    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && now - SentAt < Lasts;

    public void Accept(Guid account, DateTimeOffset now) => (AcceptedAt, AcceptedBy) = (now, account);

    /// <summary>Only lower case and digits, because addresses are written in lower case.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string Hash(string token) => Sha256.Of(token);

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Property(invitation => invitation.Id).ValueGeneratedNever();
            builder.Property(invitation => invitation.TokenHash).IsSecret();
            builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
            builder.HasIndex(invitation => invitation.NormalizedEmail);
            // Accepted by two requests at once: only the first holds.
            builder.Property(invitation => invitation.AcceptedAt).IsConcurrencyToken();
        }
    }
}
