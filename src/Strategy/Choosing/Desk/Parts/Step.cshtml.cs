using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Shown;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.Choosing.Desk.Parts;

/// <summary>Writes down a body that looked at the list and what it did, or takes it out.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class StepModel(KeepChoice keep) : ChoosingPage<StepModel.Fields>(keep)
{
    RouteStep? _step;

    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepId { get; set; }

    public IReadOnlyList<SelectListItem> Acts { get; } = Listed.Of<RouteAct>(words: ChoiceWords.Did);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        _step = Choice.Route.Find(each => each.Id == StepId);
        return StepId is null || _step is not null;
    }

    protected override (object Input, int Revision)? Saved()
    {
        if (_step is null) return (new Fields { Why = Input.Why }, Choice.Revision);
        var (day, month, year) = Listed.Boxes(_step.When);
        return (new Fields { Body = _step.Body, Day = day, Month = month, Year = year, Act = _step.Act, What = _step.What, Amendment = _step.Amendment, Why = Input.Why }, Choice.Revision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Choice.Expect(Revision);
        if (Input.TakeOut && StepId is not null) Choice.DropStep(StepId, Candidates.Exists(each => each.DecidedAt == StepId));
        else
        {
            var when = Listed.Day(Input.Day, Input.Month, Input.Year) ?? throw new Refusal("Enter when it was: a day, or a month and year.", "Input.Year");
            Choice.Keep(new RouteStep(StepId ?? Free(Input.Body, [.. Choice.Route.Select(each => each.Id)]), Input.Body.Clean() ?? "", when, Input.Act, Input.What.Clean(), Input.Amendment.Clean()));
        }
        return await Done(StepId is null ? "BodyAdded" : Input.TakeOut ? "BodyTakenOut" : "BodyChanged", Input.Why, "#route", cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Body"), Required(ErrorMessage = "Enter the body that looked at the list"), StringLength(Choice.LongestLine, ErrorMessage = "The body can have 500 letters at most")]
        public string Body { get; set; } = "";

        [DisplayName("Day"), Range(1, 31, ErrorMessage = "Enter a day from 1 to 31")]
        public int? Day { get; set; }

        [DisplayName("Month"), Range(1, 12, ErrorMessage = "Enter a month from 1 to 12")]
        public int? Month { get; set; }

        [DisplayName("Year"), Required(ErrorMessage = "Enter the year"), Range(1948, 2100, ErrorMessage = "Enter a year between 1948 and 2100")]
        public int? Year { get; set; }

        [DisplayName("What it did"), EnumDataType(typeof(RouteAct), ErrorMessage = "Choose what it did")]
        public RouteAct Act { get; set; }

        [DisplayName("In words"), StringLength(Candidate.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
        public string? What { get; set; }

        [DisplayName("Amendment"), StringLength(Candidate.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
        public string? Amendment { get; set; }

        [DisplayName("Take it out")]
        public bool TakeOut { get; set; }
    }
}
