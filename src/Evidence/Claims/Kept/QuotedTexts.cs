using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>A text and what it quotes.</summary>
/// <param name="Url">Where it is read; its drafts where they are written.</param>
public sealed record QuotingText(string Title, string Url, bool Public, IReadOnlyList<KeptClaim> Claims)
{
    /// <summary>"3 figures, 1 restated since".</summary>
    public string Sentence
    {
        get
        {
            var (stale, newer) = (Claims.Count(claim => claim.IsStale), Claims.Count(claim => claim.State == ClaimState.Newer));
            string[] parts = [$"{Claims.Count} {(Claims.Count == 1 ? "figure" : "figures")}", .. stale > 0 ? [$"{stale} restated since"] : Array.Empty<string>(), .. newer > 0 ? [$"{newer} with a newer figure"] : Array.Empty<string>(), .. Public ? [] : new[] { "not published" }];
            return string.Join(", ", parts);
        }
    }
}

/// <summary>Finds the texts that quote figures.</summary>
public static class QuotedTexts
{
    /// <summary>Those that quote an indicator.</summary>
    public static async Task<IReadOnlyList<QuotingText>> Of(AppDb db, int indicator, bool onlyPublic, CancellationToken cancel) =>
        Texts(await db.KeptClaims.AsNoTracking().Where(claim => claim.Indicator == indicator && claim.State != ClaimState.Ended && (claim.Public || !onlyPublic)).ToListAsync(cancel));

    /// <summary>Those that quoted a release when they were written, or show figures of it now.</summary>
    public static async Task<IReadOnlyList<QuotingText>> Of(AppDb db, string release, CancellationToken cancel) =>
        Texts(await db.KeptClaims.AsNoTracking().Where(claim => claim.State != ClaimState.Ended && (claim.Release == release || claim.NowRelease == release)).ToListAsync(cancel));

    static IReadOnlyList<QuotingText> Texts(List<KeptClaim> claims) =>
        [.. claims.OrderBy(claim => claim.Number).GroupBy(claim => (claim.TextKind, claim.TextId)).Select(text => (First: text.First(), All: text.ToList()))
            .Select(text => new QuotingText(text.First.Title, text.First.Public ? text.First.Url : text.First.Url[..(text.First.Url.IndexOf('/', 1) + 1)] + text.First.Edit, text.First.Public, text.All))
            .OrderBy(text => text.Title, StringComparer.Ordinal)];
}
