using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Frameworks.Editing;

/// <summary>States what is spent on items of a model.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class SpentModel(KeepVersion keep) : EditPage<SpentModel.Fields>(keep)
{
    protected override (object Input, int Revision)? Saved() => (new Fields
    {
        Spending = string.Join('\n', Version.Spending.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.To} | {each.Amount:R} | {each.Period} | {each.Source}"))), Why = Input.Why,
    }, Version.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Version.MustBeEditable();
        Version.Expect(Revision);
        Version.Spending.Become(AlignmentLines.Rows(Input.Spending, 4).Select(row => new Spending(row[0], Fields.Pounds(row[1])!.Value, row[2], row[3])));
        return await Done("SpendingStated", Input.Why, "#frameworks", null, cancellation);
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason, IValidatableObject
    {
        [DisplayName("Spending")]
        public string? Spending { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            foreach (var row in AlignmentLines.Rows(Spending, 4))
            {
                if (row.Length < 4 || row.Any(string.IsNullOrEmpty)) yield return new($"“{string.Join(" | ", row)}” does not say all four: framework/item | pounds | period | where it is stated", [nameof(Spending)]);
                else if (Pounds(row[1]) is null) yield return new($"“{row[1]}” is not a number of pounds", [nameof(Spending)]);
            }
        }

        public static double? Pounds(string text) => double.TryParse(text.TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }
}
