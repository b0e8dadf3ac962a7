using Endeavour.Evidence.Drawings;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.MyArea;

/// <summary>Everything that a page says of one ward or small area, worked out once for what is served.</summary>
public sealed class LocalArea
{
    public required Area Area { get; init; }
    /// <summary>The area of the partnership that it lies in.</summary>
    public required CoveredArea Covered { get; init; }
    /// <summary>The council whose figures stand beside its own.</summary>
    public required Area Council { get; init; }
    /// <summary>The larger and smaller local areas that have a page of their own.</summary>
    public required IReadOnlyList<Area> Around { get; init; }
    public required LocalDeprivation Deprivation { get; init; }
    public required LocalPeople People { get; init; }
    /// <summary>The worst outliers first.</summary>
    public required IReadOnlyList<LocalFigure> Figures { get; init; }
    public required bool Illustrative { get; init; }
    public Drawing? Tenths { get; init; }
    public Drawing? Map { get; init; }
    public string WhyNoMap { get; init; } = "";

    public string Name => Called(Area);

    /// <summary>One sentence on deprivation and one on what stands out.</summary>
    public string Sentence => $"{Deprivation.Sentence} {OfFigures}";

    public int Worse => Figures.Count(figure => figure.Rank == 0);
    public int Compared => Figures.Count(figure => figure.Verdict.IsCompared);

    string OfFigures => (Figures.Count, Compared) switch
    {
        (0, _) => "No figures of health are held for it.",
        (var all, 0) => $"{(all == 1 ? "One figure is" : $"{all} figures are")} held for it, none of which can be compared.",
        (_, var compared) => $"{(Worse == 0 ? "None" : Worse)} of its {compared} figures that can be compared {(Worse == 1 ? "is" : "are")} worse by more than chance.",
    };

    /// <summary>"Gaunless ward", "Rutland 005A".</summary>
    public static string Called(Area area) => area.Kind == AreaKind.Ward && !area.Name.EndsWith(" ward", StringComparison.OrdinalIgnoreCase) ? area.Name + " ward" : area.Name;
}
