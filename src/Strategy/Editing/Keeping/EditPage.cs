using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Editing.Drafts;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Endeavour.Strategy.Editing.Keeping;

/// <summary>A form about a part of one version.</summary>
public abstract class EditPage<TInput>(KeepVersion keep) : FormPage<TInput> where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "strategy")]
    public string StrategySlug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "version")]
    public string VersionId { get; set; } = "";

    public StrategyVersion Version { get; private set; } = null!;

    /// <summary>The working page of this version, within the partnership.</summary>
    public string Home => $"edit/{StrategySlug}/{VersionId}";

    protected KeepVersion Keep => keep;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await keep.Read(StrategySlug, VersionId, HttpMethods.IsPost(Request.Method), cancellation) is not { } version) return false;
        Version = version;
        return true;
    }

    /// <summary>Shows what was typed with what is said of its words, and saves nothing.</summary>
    public async Task<IActionResult> OnPostWordsAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
        return Page();
    }

    protected LocalRedirectResult To(string path) => LocalRedirect($"/{RouteData.Values["partnership"]}/{path}");

    /// <summary>Saves, and leads to the working page; or shows the form again with everything that the rules of files say against it.</summary>
    protected async Task<IActionResult> Done(string what, string why, string anchor, Func<Strategy.Elements.Element, double>? among, CancellationToken cancellation)
    {
        var problems = await keep.Keep(Version, what, why, among, cancellation);
        if (problems.Count == 0) return To(Home + (anchor.Length == 0 ? "" : OpenTree.Query(Version, anchor[1..])));
        foreach (var problem in problems) ModelState.AddModelError(Field(problem.Path), problem.Message.Replace("`", "", StringComparison.Ordinal));
        await keep.Db.Database.RollbackTransactionAsync(cancellation);
        keep.Db.ChangeTracker.Clear();
        return Page();
    }

    /// <summary>The field of this form that a problem of the file is about, when it has one: <c>…stages[0].name</c> is Input.Name.</summary>
    static string Field(string path)
    {
        var key = path[(path.LastIndexOf('.') + 1)..].Split('[')[0].Replace("-", "", StringComparison.Ordinal);
        return typeof(TInput).GetProperties().FirstOrDefault(property => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } field ? $"Input.{field.Name}" : "";
    }
}
