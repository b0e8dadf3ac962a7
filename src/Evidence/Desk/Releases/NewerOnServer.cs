using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Desk.Releases;

/// <summary>Compares the partnership's own figures with the server's of the same indicators, which they hide.</summary>
public sealed class NewerOnServer(EvidenceLayers layers, CurrentPartnership current)
{
    public IReadOnlyList<HiddenFigures> Read()
    {
        var own = layers.Of(current.Id);
        int[] both = [.. own.OwnAmong(layers.Server.Served.Indicators.Keys).Order()];
        if (both.Length == 0) return [];
        string[] areas = [.. current.Value.Areas.Select(area => area.Code)];
        var (ours, theirs) = (own.Read(areas, both), layers.Server.Read(areas, both));
        return [.. both.Select(indicator => HiddenFigures.Of(ours[indicator]!, theirs[indicator]!)).Where(each => !each.Theirs.Illustrative)];
    }
}

/// <summary>The figures of one indicator, the partnership's own and the server's that they hide.</summary>
public sealed record HiddenFigures(IndicatorEvidence Ours, IndicatorEvidence Theirs, Observation? OurLatest, Observation? TheirLatest)
{
    public int Indicator => Ours.Definition.Id;

    /// <summary>A later period, or the same one imported later.</summary>
    public bool IsNewer => TheirLatest is not null && (OurLatest is null || TheirLatest.Period > OurLatest.Period || (TheirLatest.Period == OurLatest.Period && Theirs.Release.ImportedAt > Ours.Release.ImportedAt));

    public string Words => TheirLatest is null ? $"{Ours.Definition.Name}: the server has no figure for our areas"
        : $"{Ours.Definition.Name}: ours {OurLatest?.PeriodText ?? "no figure"} ({Ours.Release.Id}), the server's {TheirLatest.PeriodText} ({Theirs.Release.Id}){(IsNewer ? ", newer" : "")}";

    public static HiddenFigures Of(IndicatorEvidence ours, IndicatorEvidence theirs) => new(ours, theirs, Latest(ours), Latest(theirs));

    /// <summary>The latest figure that there is; one that is missing counts where nothing else is there.</summary>
    public static Observation? Latest(IndicatorEvidence evidence) =>
        evidence.Series.Where(series => series.IsWhole).SelectMany(series => series.Observations).OrderBy(each => each.Value is not null).ThenBy(each => each.Period).LastOrDefault();
}
