using Endeavour.Platform.Changes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>What an authenticator shares with the server, and the recovery codes: encrypted with the server's keys before they come here.</summary>
public sealed class AccountSecret : IdentityUserToken<Guid>
{
    internal sealed class DirectoryTable : IEntityTypeConfiguration<AccountSecret>
    {
        public void Configure(EntityTypeBuilder<AccountSecret> builder)
        {
            builder.HasKey(secret => new { secret.UserId, secret.LoginProvider, secret.Name });
            builder.HasOne<Account>().WithMany().HasForeignKey(secret => secret.UserId);
            // One recovery code sent twice at once: only the first is taken.
            builder.Property(secret => secret.Value).IsSecret().IsConcurrencyToken();
        }
    }
}
