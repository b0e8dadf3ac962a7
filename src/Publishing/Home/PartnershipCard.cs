using System.Runtime.CompilerServices;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Figures;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Publishing.Home;

/// <summary>What the front page says of a partnership.</summary>
public sealed record PartnershipCard(Partnership Partnership, string? Vision, PartnershipFigures Figures, VerdictCounts Counts)
{
    /// <summary>The three verdicts that people look for first.</summary>
    public static IReadOnlyList<(VerdictLook Look, string Words)> Headline { get; } = [(VerdictLook.Better, "better"), (VerdictLook.Similar, "similar"), (VerdictLook.Worse, "worse")];

    public string Areas => string.Join(", ", Partnership.Areas.Select(area => area.Name));
}

/// <summary>The cards of all partnerships. What a record says is kept until the record changes: then the platform reads its partnership anew.</summary>
public sealed class ReadCards(PartnershipRecords records, ReadFigures figures)
{
    readonly ConditionalWeakTable<Partnership, Said> _said = [];

    sealed record Said(string? Vision);

    public IReadOnlyList<PartnershipCard> All() => [.. records.All().Select(Of)];

    PartnershipCard Of(Partnership partnership)
    {
        var found = figures.Of(partnership);
        return new(partnership, _said.GetValue(partnership, Read).Vision, found, VerdictCounts.Of(found));
    }

    Said Read(Partnership partnership)
    {
        using var db = records.Open(partnership.Id);
        return new(Current.Of(db.Strategies.AsNoTracking()).Select(version => version.Vision).FirstOrDefault());
    }
}
