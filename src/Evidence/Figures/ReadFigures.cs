using System.Collections.Concurrent;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Neighbours;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Figures;

/// <summary>
/// Reads a partnership's figures: its outcomes in one query, their evidence in one reading. They depend only on what is served to it and on the
/// record, so they are kept until one of the two changes.
/// </summary>
public sealed class ReadFigures(EvidenceLayers evidence, NeighbourStore neighbours, PartnershipRecords records)
{
    const int MostKept = 256;
    readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The partnership is read anew whenever its record changes, so the object itself tells the version of the record.</summary>
    sealed record Kept(Partnership Partnership, string Served, Lazy<PartnershipFigures> Figures)
    {
        public bool IsOf(Partnership partnership, string served) => ReferenceEquals(Partnership, partnership) && Served == served;
    }

    public PartnershipFigures Of(Partnership partnership)
    {
        var served = $"{evidence.Of(partnership.Id).Version}|{neighbours.Stamp}";
        if (_kept.TryGetValue(partnership.Id, out var kept) && kept.IsOf(partnership, served)) return kept.Figures.Value;
        if (_kept.Count >= MostKept) _kept.Clear();
        // Publication only: a reading that failed is not kept.
        var fresh = new Kept(partnership, served, new(() => Read(partnership), LazyThreadSafetyMode.PublicationOnly));
        return _kept.AddOrUpdate(partnership.Id, fresh, (_, other) => other.IsOf(partnership, served) ? other : fresh).Figures.Value;
    }

    PartnershipFigures Read(Partnership partnership)
    {
        using var db = records.Open(partnership.Id);
        var outcomes = db.Outcomes.AsNoTracking().ToList();
        int[] indicators = [.. outcomes.Select(outcome => outcome.Indicator).OfType<int>().Distinct().Order()];
        var (own, like) = (partnership.Areas.Select(area => area.Code).ToList(), neighbours.Now);
        // Regions and neighbours are read beside, for comparison alone.
        string[] codes = [.. own.Concat(own.Select(Regions.Of).OfType<string>()).Concat(own.SelectMany(like.Of)).Distinct(StringComparer.Ordinal)];
        return PartnershipFigures.Of(partnership, outcomes, evidence.Of(partnership.Id).Read(codes, indicators), like);
    }
}
