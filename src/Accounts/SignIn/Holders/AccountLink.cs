using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>That someone at an identity provider (a council's own sign-in) is the holder of an account here.</summary>
public sealed class AccountLink : IdentityUserLogin<Guid>
{
    internal sealed class DirectoryTable : IEntityTypeConfiguration<AccountLink>
    {
        public void Configure(EntityTypeBuilder<AccountLink> builder)
        {
            builder.HasKey(link => new { link.LoginProvider, link.ProviderKey });
            builder.HasOne<Account>().WithMany().HasForeignKey(link => link.UserId);
        }
    }
}
