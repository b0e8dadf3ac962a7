using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Claims.Found;

/// <summary>Reads what the claims of a text ask for.</summary>
public sealed class ReadClaims(EvidenceLayers layers, ReadFigures figures)
{
    public ClaimFigures Of(Partnership partnership, IEnumerable<Claim> claims) => ClaimFigures.Read(layers.Of(partnership.Id), figures.Of(partnership), claims);

    /// <summary>Everything that is wrong with the claims of a text, in the order of the text.</summary>
    public IReadOnlyList<ClaimProblem> Problems(Partnership partnership, string? text)
    {
        if (!ClaimSyntax.Any(text)) return [];
        var spans = ClaimSyntax.Read(text!);
        var found = Of(partnership, spans.Select(span => span.Claim).OfType<Claim>());
        return [.. spans.Select(span => span.Problem ?? (found.Of(span.Claim!).Fault is { } fault ? ClaimSyntax.Problem(text!, span.Start, fault) : null)).OfType<ClaimProblem>()];
    }
}
