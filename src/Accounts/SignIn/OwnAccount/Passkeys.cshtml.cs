using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Accounts.SignIn.Passkeys;
using Endeavour.Accounts.SignIn.Proof;
using Endeavour.Accounts.SignIn.Sessions;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.SignIn.OwnAccount;

/// <summary>The account's passkeys: add one, take one away.</summary>
[AllowSignedIn]
[HoldsSecrets]
[RecentProof]
public sealed class PasskeysModel(DirectoryDb directory, CurrentSession current, AddPasskey add, SecurityEvents events) : FormPage<PasskeysModel.PasskeyInput>
{
    public sealed class PasskeyInput
    {
        [StringLength(100, ErrorMessage = "The name must have 100 characters or fewer")]
        public string Name { get; set; } = "";
    }

    public sealed record Row(string Key, string Name, string Added);

    public IReadOnlyList<Row> Passkeys { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var mine = await directory.AccountPasskeys.AsNoTracking().Where(each => each.UserId == current.Account!.Id).ToListAsync(cancellation);
        Passkeys = [.. mine.OrderBy(each => each.Data.CreatedAt).Select(each => new Row(Base64Url.EncodeToString(each.CredentialId), each.Data.Name ?? "A passkey",
            each.Data.CreatedAt.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new PasskeyInput { Name = Device.Words(Request.Headers.UserAgent) }, 0);

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var account = await directory.Accounts.SingleAsync(each => each.Id == current.Account!.Id, cancellation);
        if (await add.End(HttpContext, account.Id, credential) is not { } passkey)
        {
            ModelState.AddModelError("", "That passkey could not be added. Try again.");
            return Page();
        }
        await add.Keep(account, passkey, Input.Name.Trim() == "" ? Device.Words(Request.Headers.UserAgent) : Input.Name, cancellation);
        return LocalRedirect("/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? key, CancellationToken cancellation)
    {
        ModelState.Clear();
        await ReadAsync(cancellation);
        if (Passkeys.FirstOrDefault(row => row.Key == key) is not { } row) return NotFound();
        if (Passkeys.Count == 1 && !current.Account!.HasPassword && !await directory.AccountLinks.AnyAsync(link => link.UserId == current.Account.Id, cancellation))
        {
            ModelState.AddModelError("", "You cannot remove your only passkey before you have set a password: nothing else would open your account.");
            return Page();
        }
        var credential = Base64Url.DecodeFromChars(row.Key);
        directory.AccountPasskeys.Remove(await directory.AccountPasskeys.SingleAsync(each => each.CredentialId == credential && each.UserId == current.Account!.Id, cancellation));
        await events.SaveAsync("PasskeyRemoved", current.Account!.Id, $"The passkey \"{row.Name}\".", cancellation);
        return LocalRedirect("/account/passkeys");
    }
}
