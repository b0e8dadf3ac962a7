using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.Profile;

/// <summary>Why an area is in a profile.</summary>
public enum ProfileRole
{
    Own,
    Region,
    Similar,
}

/// <summary>A column of a profile; England is beside them.</summary>
public sealed record ProfileArea(string Code, string Name, ProfileRole Role);

/// <summary>One figure of a profile; no observation where the source has no row for the area.</summary>
public sealed record ProfileCell(Observation? Figure, AreaVerdict Verdict);

/// <summary>One outcome over the areas of a profile, all of one period.</summary>
public sealed record ProfileRow(OutcomeFigures Outcome, string Period, double? England, IReadOnlyList<ProfileCell> Cells);

/// <summary>The outcomes of one part of the strategy over the partnership's areas, their region and areas that are alike.</summary>
public sealed class ProfileTable
{
    /// <summary>What a sheet of paper holds.</summary>
    public const int MostAreas = 16;

    public required PartnershipFigures Figures { get; init; }
    /// <summary>The part of the strategy; null for all outcomes.</summary>
    public required Reference? Part { get; init; }
    public required IReadOnlyList<ProfileArea> Areas { get; init; }
    public required IReadOnlyList<ProfileRow> Rows { get; init; }
    public required IReadOnlyList<OutcomeFigures> Without { get; init; }
    /// <summary>Areas that are alike and did not fit.</summary>
    public required int LeftOut { get; init; }

    public bool IsWide => Areas.Count > 6;

    /// <summary>The parts that can be chosen, in the strategy's order.</summary>
    public static IReadOnlyList<Reference> Parts(PartnershipFigures figures) => [.. figures.Outcomes.SelectMany(outcome => outcome.Outcome.References.AsEnumerable().Reverse()).DistinctBy(part => part.Id)];

    /// <summary>A sentence for each of the partnership's areas: "Rutland: 3 outcomes better than England, 9 similar, 2 worse; 1 cannot be compared."</summary>
    public IReadOnlyList<string> Sentences => Rows.Count == 0 ? [Figures.Outcomes.Count == 0 ? "No outcomes have been chosen yet." : "None of these outcomes has figures yet."] : [.. Areas.Index().Where(each => each.Item.Role == ProfileRole.Own).Select(each => Sentence(each.Item, each.Index))];

    string Sentence(ProfileArea area, int at)
    {
        var looks = Rows.Select(row => row.Cells[at].Verdict.Look).ToList();
        int Of(Platform.Figures.VerdictLook look) => looks.Count(each => each == look);
        var (differ, not) = (Of(Platform.Figures.VerdictLook.Higher) + Of(Platform.Figures.VerdictLook.Lower), Of(Platform.Figures.VerdictLook.NotCompared));
        return $"{area.Name}: of {Rows.Count} {(Rows.Count == 1 ? "outcome" : "outcomes")} {Of(Platform.Figures.VerdictLook.Worse)} worse than England, {Of(Platform.Figures.VerdictLook.Similar)} similar, {Of(Platform.Figures.VerdictLook.Better)} better{(differ > 0 ? $", {differ} higher or lower" : "")}{(not > 0 ? $", {not} not compared" : "")}.";
    }
}
