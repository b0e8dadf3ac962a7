using Endeavour.Evidence.Desk.Releases;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>Reads the indicators that a partnership uses: those of its outcomes, those it looks after, and its own local ones.</summary>
public sealed class ReadIndicators(EvidenceLayers layers, ReleaseHistory history, TimeProvider clock)
{
    /// <param name="db">The record of the partnership.</param>
    /// <param name="preview">Also what is under embargo: for those who prepare it.</param>
    public async Task<IReadOnlyList<IndicatorLine>> All(AppDb db, bool preview, CancellationToken cancel)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(cancel);
        var outcomes = (await db.Outcomes.AsNoTracking().Where(outcome => outcome.Indicator != null).OrderBy(outcome => outcome.Order).ToListAsync(cancel)).ToLookup(outcome => outcome.Indicator!.Value);
        var cares = await db.IndicatorCares.AsNoTracking().Include(care => care.OwnerPost).ToDictionaryAsync(care => care.Id, cancel);
        var evidence = preview ? layers.Preview(partnership.Id) : layers.Of(partnership.Id);
        int[] numbers = [.. outcomes.Select(each => each.Key).Concat(cares.Keys).Concat(evidence.OwnAmong(evidence.Indicators)).Distinct().Order()];
        var reading = new Reading(partnership, evidence.Read([.. partnership.Areas.Select(area => area.Code)], numbers), evidence.OwnAmong(numbers), London.Today(clock));
        return [.. numbers.Select(number => Line(reading, number, [.. outcomes[number]], cares.GetValueOrDefault(number)))];
    }

    public async Task<IndicatorLine?> Find(AppDb db, int number, bool preview, CancellationToken cancel) => (await All(db, preview, cancel)).FirstOrDefault(line => line.Number == number);

    sealed record Reading(Partnership Partnership, AreaEvidence Figures, IReadOnlySet<int> Own, DateOnly Today);

    IndicatorLine Line(Reading reading, int number, IReadOnlyList<Outcome> outcomes, IndicatorCare? care)
    {
        var (evidence, own) = (reading.Figures[number], reading.Own.Contains(number));
        var series = evidence is null ? [] : Whole(evidence, reading.Partnership);
        var latest = series.SelectMany(each => each.Observations).OrderBy(each => each.Value is not null).ThenBy(each => each.Period).LastOrDefault();
        var derived = UpdateCycle.Of(series.SelectMany(each => each.Observations).Select(each => each.Period));
        var cycle = care?.Over(derived) ?? derived;
        var (came, nothingNew) = evidence is null || evidence.Illustrative ? (null, false) : Came(reading.Partnership.Id, evidence, own, number);
        return new(number, outcomes, evidence, own, latest, care, derived, IndicatorStanding.Of(cycle, came, latest?.PeriodText ?? "", nothingNew, care?.Watched, reading.Today));
    }

    (DateOnly?, bool) Came(string partnership, IndicatorEvidence evidence, bool own, int number)
    {
        var (at, nothingNew) = history.Came(own ? layers.FolderOf(partnership) : layers.Server.Folder, evidence.Release, number);
        return (London.DayOf(at), nothingNew);
    }

    /// <summary>Its own areas', else all there is.</summary>
    static List<Series> Whole(IndicatorEvidence evidence, Partnership partnership)
    {
        var whole = evidence.Series.Where(each => each.IsWhole).ToList();
        return whole.Where(each => partnership.Areas.Any(area => area.Code == each.Area)).ToList() is { Count: > 0 } own ? own : whole;
    }
}
