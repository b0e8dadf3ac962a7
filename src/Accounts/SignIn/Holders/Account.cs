using Endeavour.Platform.Changes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Accounts.SignIn.Holders;

/// <summary>
/// Who may sign in. An account is not a person: it says who someone is on this server, and belongings say which person of which partnership.
/// Its columns are ASP.NET Core Identity's, which checks passwords, codes and passkeys.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What someone may be called who looks after the account: never shown outside the pages of accounts.</summary>
    public string Name { get; set; } = "";

    /// <summary>May create and close partnerships on this server; opens no partnership's record by itself.</summary>
    public bool IsServerAdministrator { get; init; }

    /// <summary>One of the demonstration's people. Outside demonstration mode such an account cannot sign in by any way.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>A provider that vouches for the e-mail address may open this account.</summary>
    public bool AllowsProviders { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The hash of the code that was last taken, so that whoever saw it typed cannot use it again.</summary>
    public string? LastCode { get; set; }

    /// <summary>An authenticator was set up and has proved itself with a code.</summary>
    public bool HasAuthenticator => TwoFactorEnabled;

    public bool HasPassword => PasswordHash is not null;

    /// <summary>An e-mail address as accounts are found by it.</summary>
    public static string Normal(string email) => email.Trim().Normalize().ToUpperInvariant();

    public static Account Begin(Acting acting, string email, string name, bool isServerAdministrator = false, bool isDemonstration = false, Guid? id = null) => new()
    {
        Id = id ?? acting.NewKey(),
        UserName = email.Trim(), Email = email.Trim(), NormalizedUserName = Normal(email), NormalizedEmail = Normal(email),
        Name = name.Trim(), IsServerAdministrator = isServerAdministrator, IsDemonstration = isDemonstration, CreatedAt = acting.Now,
    };

    internal sealed class DirectoryTable : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.Property(account => account.Id).ValueGeneratedNever();
            builder.HasIndex(account => account.NormalizedEmail).IsUnique();
            builder.Property(account => account.PasswordHash).IsSecret();
            builder.Property(account => account.SecurityStamp).IsSecret();
            // Two requests with one code at once: only the first is taken.
            builder.Property(account => account.LastCode).IsSecret().IsConcurrencyToken();
            // Telephones are not kept, and tries are counted by e-mail address whether or not there is an account: Attempts.
            builder.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
            builder.Ignore(account => account.AccessFailedCount).Ignore(account => account.LockoutEnabled).Ignore(account => account.LockoutEnd);
        }
    }
}
