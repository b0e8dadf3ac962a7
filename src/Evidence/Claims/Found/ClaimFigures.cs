using System.Globalization;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Figures;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Claims.Found;

/// <summary>
/// The figures that the claims of a text ask for, all from one reading of what the public may see: nothing that is withheld or waits for its day is in it.
/// A figure is written as the page of its outcome writes it.
/// </summary>
public sealed class ClaimFigures
{
    readonly PartnershipFigures _record;
    readonly AreaEvidence _evidence;

    ClaimFigures(PartnershipFigures record, AreaEvidence evidence) => (_record, _evidence) = (record, evidence);

    Partnership Partnership => _record.Partnership;

    public static ClaimFigures Read(PartnershipEvidence evidence, PartnershipFigures record, IEnumerable<Claim> claims)
    {
        int[] indicators = [.. claims.Select(claim => claim.Indicator ?? record.Own(claim.Outcome!)?.Outcome.Indicator).OfType<int>().Distinct().Order()];
        return new(record, evidence.Read([.. record.Partnership.Areas.Select(area => area.Code)], indicators));
    }

    public FoundFigure Of(Claim claim)
    {
        var (area, fault) = Area(claim);
        if (fault is not null) return new(claim) { Fault = fault };
        var (asked, why) = claim.Indicator is { } number ? Indicator(claim, number, area!) : Outcome(claim);
        if (why is not null) return new(claim) { Fault = why, AreaName = area!.Name };
        var figures = OutcomeFigures.Of(asked!, Partnership.Areas, _evidence);
        if (!figures.HasFigures) return new(claim) { Missing = InSentence(figures.Why), AreaName = area!.Name, Measures = figures.Title, Indicator = asked!.Indicator ?? 0, Outcome = Slug(figures) };
        return FigureWords.Of(claim, figures, area!);
    }

    (CoveredArea?, ClaimFault?) Area(Claim claim)
    {
        if (claim.Area.Length == 0) return Partnership.Areas is [var only] ? (only, null) : (null, new("It does not say for which area.", $"Add area and a code: {Codes}."));
        if (claim.Area == AreaKinds.England) return (new(AreaKinds.England, "England"), null);
        return Partnership.Areas.FirstOrDefault(area => area.Code.Equals(claim.Area, StringComparison.OrdinalIgnoreCase)) is { } covered ? (covered, null)
            : (null, new($"{Partnership.Name} does not cover the area {claim.Area}.", $"Use one of these codes: {Codes}."));
    }

    string Codes => string.Join(", ", Partnership.Areas.Append(new(AreaKinds.England, "England")).Select(area => $"{area.Code} ({area.Name})"));

    (Outcome?, ClaimFault?) Outcome(Claim claim)
    {
        if (_record.Own(claim.Outcome!) is not { Outcome: var outcome }) return (null, new($"There is no outcome “{claim.Outcome}” here.", "Use the last part of the address of the outcome's page."));
        return (claim.Sex is null && claim.Age is null ? outcome : Like(outcome, claim.Sex ?? outcome.Sex, claim.Age ?? outcome.Age), null);
    }

    /// <summary>The group that the claim asks for; everybody where it does not say, and there are figures of everybody.</summary>
    (Outcome?, ClaimFault?) Indicator(Claim claim, int number, CoveredArea area)
    {
        if (_evidence[number] is not { } held)
            return (null, new(string.Create(CultureInfo.InvariantCulture, $"There are no figures of an indicator {number} here."), "Look its number up under Indicators, on the analyst's desk; or have it imported."));
        var there = held.Series.Where(series => series.IsWhole && series.Area == area.Code).Select(series => (series.Sex, series.Age)).Distinct().ToList();
        if (there.Count == 0) return (null, new(string.Create(CultureInfo.InvariantCulture, $"Indicator {number} has no figures for {area.Name}."), "Choose another area, or another indicator."));
        var (sex, fault) = Choose("sex", claim.Sex, "Persons", [.. there.Select(each => each.Sex)]);
        if (fault is not null) return (null, fault);
        var (age, why) = Choose("age", claim.Age, "All ages", [.. there.Where(each => each.Sex == sex).Select(each => each.Age)]);
        return why is not null ? (null, why) : (Known(number, sex, age) is { } outcome ? Like(outcome, sex, age) : new Outcome { Id = default, Slug = "", Title = held.Definition.Name, Indicator = number, Sex = sex, Age = age }, null);
    }

    static (string Chosen, ClaimFault? Fault) Choose(string what, string? asked, string usual, string[] there)
    {
        there = [.. there.Distinct().Order(StringComparer.Ordinal)];
        var several = string.Join(", ", there.Select(each => $"{what} \"{each}\""));
        if (asked is not null)
            return there.FirstOrDefault(each => each.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } found ? (found, null) : ("", new($"It has no figures for the {what} “{asked}”.", $"Ask for one that it has: {several}."));
        return there.Contains(usual) ? (usual, null) : there is [var only] ? (only, null) : ("", new($"It has figures for several {(what == "sex" ? "sexes" : "ages")}.", $"Say which: {several}."));
    }

    /// <summary>The outcome that is measured by it, which may say which way is good.</summary>
    Outcome? Known(int number, string sex, string age) =>
        _record.Outcomes.Where(outcome => outcome.Outcome.Indicator == number).Select(outcome => _record.Own(outcome.Slug)!).FirstOrDefault(outcome => outcome.Sex == sex && outcome.Age == age)?.Outcome;

    internal static string? Slug(OutcomeFigures figures) => figures.Slug.Length > 0 ? figures.Slug : null;

    static Outcome Like(Outcome outcome, string? sex, string? age) =>
        new() { Id = outcome.Id, Slug = outcome.Slug, Title = outcome.Title, Indicator = outcome.Indicator, Sex = sex, Age = age, HigherIs = outcome.HigherIs, NoSource = outcome.NoSource };

    internal static string InSentence(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
