using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing.RoadMap;

/// <summary>The state that a line of the road map is to be in at the end of a year; and, when the year is over, what was reached.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class YearModel(KeepProgramme keep) : ProgrammePage<YearModel.Fields>(keep)
{
    /// <summary>Which of the strand's years, from 1; none while one is added.</summary>
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Number { get; set; }

    public bool IsNew => Number is null;

    Strand? Strand => Programme.Strands.Find(each => each.Id == Item);

    YearState? Held => Number is { } number && Strand is { } strand && number >= 1 && number <= strand.Years.Count ? strand.Years[number - 1] : null;

    public string Heading => IsNew ? $"Add a year to {Strand!.Title}" : $"{Strand!.Title}, {Held!.Name}";

    public override async Task<bool> ReadAsync(CancellationToken cancellation) => await base.ReadAsync(cancellation) && Strand is not null && (IsNew || Held is not null);

    protected override (object Input, int Revision)? Saved() => (Held is { } held ? new Fields { Title = held.Name, Ends = held.Ends, Intended = held.Intended, Reached = held.Reached, Evidence = held.Evidence, On = held.On, By = held.By, Why = Input.Why } : new Fields { Why = Input.Why }, Programme.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        Judge();
        if (!ModelState.IsValid) return Page();
        var year = Input.TakeOut ? null : new YearState(Input.Title.Trim(), Input.Ends!.Value, Input.Intended.Trim().ReplaceLineEndings("\n"), Input.Reached.Clean(), Input.On, Input.Evidence.Clean(), Input.By.Clean());
        if (year is not null && Strand!.Years.Exists(each => each.Name == year.Name && each != Held)) throw new Refusal($"There is a {year.Name} already.", "Input.Title");
        var name = Held?.Name ?? year?.Name ?? "";
        return await Change(copy =>
        {
            var years = copy.Strands.First(each => each.Id == Item).Years;
            Put(years, each => each.Name, name, year);
            years.Sort((one, other) => one.Ends.CompareTo(other.Ends));
        }, Input.TakeOut ? "YearTakenOut" : IsNew ? "YearAdded" : Held!.Reached is null && year!.Reached is not null ? "YearReached" : "YearEdited", Input.Why, "#road-map", cancellation);
    }

    void Judge()
    {
        if (Input.TakeOut || Input.Reached.Clean() is null) return;
        if (Input.Ends >= Today) ModelState.AddModelError("Input.Reached", "The year is not over: say what was reached when it is");
        if (Input.Evidence.Clean() is null) ModelState.AddModelError("Input.Evidence", "Say what shows it");
        if (Input.On > Today) ModelState.AddModelError("Input.On", "Enter a day that has come");
        if (Input.On < Input.Ends) ModelState.AddModelError("Input.On", "What was reached is said when the year is over");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : PartInput
    {
        [DisplayName("Ends"), Required(ErrorMessage = "Enter the day on which the year ends")]
        public DateOnly? Ends { get; set; }

        [DisplayName("Intended"), Required(ErrorMessage = "Enter what is to be so by then"), StringLength(4000, ErrorMessage = "It can have 4,000 letters at most")]
        public string Intended { get; set; } = "";

        [DisplayName("Reached"), StringLength(4000, ErrorMessage = "It can have 4,000 letters at most")]
        public string? Reached { get; set; }

        [DisplayName("Evidence"), StringLength(2000, ErrorMessage = "What shows it can have 2,000 letters at most")]
        public string? Evidence { get; set; }

        [DisplayName("Found on")]
        public DateOnly? On { get; set; }

        [DisplayName("Post")]
        public string? By { get; set; }
    }
}
