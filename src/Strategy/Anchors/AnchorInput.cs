using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Anchors;

/// <summary>What a commitment can say.</summary>
public sealed class AnchorInput : Reason, IValidatableObject
{
    [DisplayName("Organisation"), Required(ErrorMessage = "Enter who commits itself")]
    public string Organisation { get; set; } = "";

    [DisplayName("With what")]
    public AnchorField Field { get; set; }

    [DisplayName("What"), Required(ErrorMessage = "Enter what it will do"), StringLength(AnchorCommitment.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
    public string What { get; set; } = "";

    [DisplayName("Post")]
    public string? Lead { get; set; }

    [DisplayName("By when")]
    public DateOnly? By { get; set; }

    [DisplayName("Measure")]
    public string? Measure { get; set; }

    [DisplayName("Unit")]
    public string? Unit { get; set; }

    [DisplayName("Indicator"), Range(1, int.MaxValue, ErrorMessage = "Enter the indicator’s number on Fingertips")]
    public int? Indicator { get; set; }

    [DisplayName("Who counts it")]
    public string? Figure { get; set; }

    [DisplayName("Why there is no figure")]
    public string? NoSource { get; set; }

    [DisplayName("Baseline")]
    public string? Baseline { get; set; }

    [DisplayName("Period of the baseline")]
    public string? BaselinePeriod { get; set; }

    [DisplayName("Target")]
    public string? Target { get; set; }

    [DisplayName("Source"), Required(ErrorMessage = "Say where the commitment is written")]
    public string Source { get; set; } = "";

    [DisplayName("What it serves")]
    public string? Elements { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public static AnchorInput Of(AnchorCommitment commitment, string why) => new()
    {
        Organisation = commitment.Organisation, Field = commitment.Field, What = commitment.What, Lead = commitment.Lead, By = commitment.By, Source = commitment.Source, Elements = string.Join('\n', commitment.Elements), Why = why,
        Measure = commitment.Measure?.Title, Unit = commitment.Measure?.Unit, Indicator = commitment.Measure?.Indicator, Figure = commitment.Measure?.Figure, NoSource = commitment.Measure?.NoSource,
        Baseline = Number(commitment.Measure?.Baseline), BaselinePeriod = commitment.Measure?.BaselinePeriod, Target = Number(commitment.Measure?.Target),
    };

    public AnchorFacts Said() => new(Organisation.Trim(), Field, What.Clean() ?? "", Lead.Clean(), SaysMeasure ? new(Measure.Clean() ?? "", Indicator, Figure.Clean(), NoSource.Clean(), Unit.Clean(), Number(Baseline), BaselinePeriod.Clean(), Number(Target)) : null, By, Source.Trim(), Elements.Each());

    bool SaysMeasure => Indicator is not null || new[] { Measure, Figure, NoSource, Unit, Baseline, BaselinePeriod, Target }.Any(text => text.Clean() is not null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Baseline.Clean() is not null && Number(Baseline) is null) yield return new("Enter the baseline as a number, without a unit", [nameof(Baseline)]);
        if (Target.Clean() is not null && Number(Target) is null) yield return new("Enter the target as a number, without a unit", [nameof(Target)]);
    }

    public static double? Number(string? text) => double.TryParse(text, NumberStyles.Float & ~NumberStyles.AllowExponent | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
