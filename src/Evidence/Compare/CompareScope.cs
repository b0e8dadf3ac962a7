using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Areas;

namespace Endeavour.Evidence.Compare;

/// <summary>Which areas stand beside the partnership's own.</summary>
public enum CompareScope
{
    All,
    Region,
    Similar,
}

public static class CompareScopes
{
    /// <summary>As an address says it: nothing for all areas.</summary>
    public static CompareScope Read(string? text) => text switch { "region" => CompareScope.Region, "similar" => CompareScope.Similar, _ => CompareScope.All };

    public static string Key(this CompareScope scope) => scope switch { CompareScope.Region => "region", CompareScope.Similar => "similar", _ => "" };

    /// <summary>"areas of the same kind in England", "areas of the same region", "similar areas".</summary>
    public static string Words(this CompareScope scope) => scope switch { CompareScope.Region => "areas of the same region", CompareScope.Similar => "similar areas", _ => "areas of the same kind in England" };

    /// <summary>The scopes that can be shown: regions and neighbours only where they are known.</summary>
    public static IReadOnlyList<CompareScope> Of(OutcomeFigures outcome) => [CompareScope.All,
        .. outcome.Areas.Any(area => Regions.Of(area.Code) is not null) ? [CompareScope.Region] : Array.Empty<CompareScope>(),
        .. outcome.Areas.Any(area => outcome.Neighbours.Of(area.Code).Count > 0) ? [CompareScope.Similar] : Array.Empty<CompareScope>()];

    public static Func<string, bool> Takes(this CompareScope scope, OutcomeFigures outcome)
    {
        var own = outcome.Areas.Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        var regions = own.Select(Regions.Of).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var like = own.SelectMany(outcome.Neighbours.Of).ToHashSet(StringComparer.Ordinal);
        return scope switch
        {
            CompareScope.Region => code => own.Contains(code) || Regions.Of(code) is { } region && regions.Contains(region),
            CompareScope.Similar => code => own.Contains(code) || like.Contains(code),
            _ => _ => true,
        };
    }
}
