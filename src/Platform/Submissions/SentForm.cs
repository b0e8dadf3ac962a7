using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Platform.Submissions;

/// <summary>What tells one sent form from another.</summary>
sealed record SentForm(Guid Key, string Said)
{
    /// <summary>The hidden field that each form carries.</summary>
    public const string Field = "__once";

    /// <summary>The form of this request; none when it carries no key.</summary>
    public static async Task<SentForm?> Of(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParse(form[Field], out var key)) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Say(string? text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\u001f"));
        Say(context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        Say(context.Request.Path + context.Request.QueryString.ToString());
        foreach (var field in form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Say(field.Key);
            Say(field.Value.ToString());
        }
        foreach (var file in form.Files)
        {
            Say(file.FileName);
            await using var content = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(content, context.RequestAborted));
        }
        return new(key, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
