using Endeavour.Platform;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads;

/// <summary>Which lead is meant, over all versions of a strategy: this post, in this role, for this part.</summary>
public sealed record LeadKey(string Strategy, string Element, string Post, string? Organisation, LeadRole Role)
{
    const int Letters = 12;

    public static LeadKey Of(string strategy, string element, Lead lead) => new(strategy, element, lead.Post, lead.Organisation, lead.Role);

    /// <summary>The same for every spelling in capitals or not; it stands in addresses.</summary>
    public string Code => field ??= Sha256.Of(string.Join('\n', Strategy, Element, Post.Trim().ToLowerInvariant(), Organisation?.Trim().ToLowerInvariant(), Role))[..Letters];
}
