using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>The public half of a passkey. The other half never leaves its holder's device.</summary>
public sealed class AccountPasskey : IdentityUserPasskey<Guid>
{
    internal sealed class DirectoryTable : IEntityTypeConfiguration<AccountPasskey>
    {
        public void Configure(EntityTypeBuilder<AccountPasskey> builder)
        {
            builder.HasKey(passkey => passkey.CredentialId);
            builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
            builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
            builder.OwnsOne(passkey => passkey.Data, data => data.ToJson());
        }
    }
}
