using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Measures;

namespace Endeavour.Strategy.Editing.Measures;

/// <summary>Everything that a measure can say.</summary>
public sealed class MeasureInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter what is measured"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Indicator"), Range(1, int.MaxValue, ErrorMessage = "Enter the number of the indicator")]
    public int? Indicator { get; set; }

    [DisplayName("Why there is no source")]
    public string? NoSource { get; set; }

    [DisplayName("Sex")]
    public string? Sex { get; set; }

    [DisplayName("Age")]
    public string? Age { get; set; }

    [DisplayName("Whose state it shows")]
    public MeasureKind? Kind { get; set; }

    [DisplayName("The way to the target")]
    public string? Steps { get; set; }

    [DisplayName("Why it can be reached")]
    public string? Achievable { get; set; }

    [DisplayName("Why it is the right one")]
    public string? Relevant { get; set; }

    [DisplayName("Which way is good")]
    public HigherIs? HigherIs { get; set; }

    [DisplayName("Baselines")]
    public List<BaselineInput> Baselines { get; set; } = [];

    [DisplayName("Targets")]
    public List<TargetInput> Targets { get; set; } = [];

    [DisplayName("Note")]
    public string? Note { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    /// <summary>Rows for what there is, and one an area for more.</summary>
    public void MakeRoom(int areas)
    {
        while (Baselines.Count(each => each.IsEmpty) < Math.Max(1, areas)) Baselines.Add(new());
        while (Targets.Count(each => each.IsEmpty) < Math.Max(1, areas)) Targets.Add(new());
    }

    public static MeasureInput Of(Measure measure) => new()
    {
        Id = measure.Slug, Title = measure.Title, Indicator = measure.Indicator, NoSource = measure.NoSource, Sex = measure.Sex, Age = measure.Age, HigherIs = measure.HigherIs, Note = measure.Note, Kind = measure.Kind, Steps = StepLines.Of(measure.Steps), Achievable = measure.Achievable, Relevant = measure.Relevant,
        Baselines = [.. measure.Baselines.Select(each => new BaselineInput { Value = Said(each.Value), Period = each.Period, Area = each.Area })],
        Targets = [.. measure.Targets.Select(each => new TargetInput { Value = Said(each.Value), Date = each.Date, Area = each.Area })],
    };

    public void Tell(Measure measure) => measure.Say(new()
    {
        Id = measure.Id, Slug = measure.Slug, Title = Title.Trim(), Indicator = Indicator, NoSource = NoSource.Clean(), Sex = Sex.Clean(), Age = Age.Clean(), HigherIs = HigherIs, Note = Note.Clean(), Kind = Kind, Steps = [.. StepLines.Read(Steps).Steps], Achievable = Achievable.Clean(), Relevant = Relevant.Clean(),
        Baselines = [.. Baselines.Where(each => !each.IsEmpty).Select(each => new Baseline(Number(each.Value) ?? 0, each.Period.Clean() ?? "", each.Area.Clean()))],
        Targets = [.. Targets.Where(each => !each.IsEmpty).Select(each => new Target(Number(each.Value) ?? 0, each.Date, each.Area.Clean()))],
    });

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new("Use small letters, digits, hyphens and points, starting with a letter or a digit", [nameof(Id)]);
        if (Indicator is null && NoSource.Clean() is null) yield return new("Enter the number of the indicator, or why there is none", [nameof(Indicator)]);
        if (Indicator is not null && NoSource.Clean() is not null) yield return new("A measure that has an indicator has a source: leave this empty", [nameof(NoSource)]);
        if (StepLines.Read(Steps).Wrong is { } wrong) yield return new($"“{wrong}” is not a day and a value, such as 2026-03-31 = 72.5", [nameof(Steps)]);
        foreach (var (at, each) in Baselines.Index().Where(row => !row.Item.IsEmpty))
        {
            if (Number(each.Value) is null) yield return new("Enter the baseline as digits with a point, without a unit", [$"{nameof(Baselines)}[{at}].Value"]);
            if (each.Period.Clean() is null) yield return new("Enter the period of the baseline, such as 2022/23", [$"{nameof(Baselines)}[{at}].Period"]);
        }
        foreach (var (at, each) in Targets.Index().Where(row => !row.Item.IsEmpty))
            if (Number(each.Value) is null) yield return new("Enter the target as digits with a point, without a unit", [$"{nameof(Targets)}[{at}].Value"]);
    }

    static double? Number(string? text) => double.TryParse(text.Clean(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static string Said(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>Where a measure stood; an empty row is nothing.</summary>
public sealed class BaselineInput
{
    public string? Value { get; set; }
    public string? Period { get; set; }
    public string? Area { get; set; }

    public bool IsEmpty => (Value.Clean() ?? Period.Clean()) is null;

    public override string ToString() => IsEmpty ? "" : $"{Value} in {Period} {Area}".TrimEnd();
}

/// <summary>Where a measure should go; an empty row is nothing.</summary>
public sealed class TargetInput
{
    public string? Value { get; set; }
    public DateOnly? Date { get; set; }
    public string? Area { get; set; }

    public bool IsEmpty => Value.Clean() is null && Date is null;

    public override string ToString() => IsEmpty ? "" : string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{Value} {(Date is { } by ? $"by {by:d MMMM yyyy}" : "")} {Area}").TrimEnd();
}
