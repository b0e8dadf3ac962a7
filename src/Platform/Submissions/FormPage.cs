using System.ComponentModel;
using Endeavour.Platform.Changes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Submissions;

/// <summary>A page with a form that is shown again, as typed, when something is wrong with it.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>How often the thing had been changed when the form was filled in.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>What someone else saved meanwhile, beside what was typed here; none when nobody did.</summary>
    public IReadOnlyList<Difference>? Conflict { get; internal set; }

    /// <summary>Reads what the page shows, for a first look and for a form that comes back.</summary>
    /// <returns>False when there is no such thing: the answer is 404.</returns>
    public abstract Task<bool> ReadAsync(CancellationToken cancellation);

    /// <summary>What the thing now holds, field by field as the form names them, and its revision.</summary>
    protected internal virtual (object Input, int Revision)? Saved() => null;
}

/// <summary>A form of fields <typeparamref name="TInput"/>.</summary>
public abstract class FormPage<TInput> : FormPage where TInput : class, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (Saved() is { } saved) (Input, Revision) = ((TInput)saved.Input, saved.Revision);
        return Page();
    }
}

/// <summary>A field in which two people wrote different things.</summary>
public sealed record Difference(string Field, string Theirs, string Yours)
{
    internal static IReadOnlyList<Difference> Between(object theirs, object yours) =>
        [.. from property in theirs.GetType().GetProperties()
            let pair = (Theirs: Say(property.GetValue(theirs)), Yours: Say(property.GetValue(yours)))
            where pair.Theirs != pair.Yours
            select new Difference(property.GetCustomAttributes(typeof(DisplayNameAttribute), true).OfType<DisplayNameAttribute>().FirstOrDefault()?.DisplayName ?? property.Name, pair.Theirs, pair.Yours)];

    static string Say(object? value) => value switch
    {
        null => "",
        string text => text.ReplaceLineEndings("\n").Trim(),
        System.Collections.IEnumerable many => string.Join(", ", many.Cast<object?>()),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.GetCultureInfo("en-GB")) ?? "",
    };
}
