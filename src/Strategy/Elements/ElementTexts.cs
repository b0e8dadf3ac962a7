using Endeavour.Evidence.Claims.Kept;
using Endeavour.Platform.Database;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Elements;

/// <summary>The texts of the current strategy that quote figures. They are changed in its file, so the analysts are told when a figure was restated.</summary>
public sealed class ElementTexts : IQuotingTexts
{
    public const string TextKind = "Element";

    public string Kind => TextKind;

    public static string Statement(Element element) => $"{element.Slug}/statement";

    public static string Why(Element element) => $"{element.Slug}/why";

    public async Task<IReadOnlyList<(TextPlace Place, string Text)>> Now(AppDb db, string partnership, CancellationToken cancel)
    {
        if (await Current.Of(db.Strategies.AsNoTracking()).FirstOrDefaultAsync(cancel) is not { } strategy) return [];
        var quoting = await db.Elements.AsNoTracking().Where(element => element.StrategyId == strategy.Id && (element.Statement!.Contains("{{") || element.Why!.Contains("{{"))).OrderBy(element => element.Order).ToListAsync(cancel);
        return [.. quoting.SelectMany(element => new[] { (Id: Statement(element), Text: element.Statement), (Id: Why(element), Text: element.Why) }.Where(each => each.Text?.Contains("{{", StringComparison.Ordinal) == true)
            .Select(each => (Place(partnership, strategy, element, each.Id), each.Text!)))];
    }

    static TextPlace Place(string partnership, StrategyVersion strategy, Element element, string id)
    {
        var address = ElementAddress.Of(partnership, strategy, element);
        return new(new(TextKind, id, element.Title, address), address[(partnership.Length + 2)..], null, Public: true);
    }
}
