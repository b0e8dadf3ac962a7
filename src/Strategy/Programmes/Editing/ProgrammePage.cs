using Endeavour.Platform.Problems;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Programmes.Editing;

/// <summary>A form about one programme, or about a part of it.</summary>
public abstract class ProgrammePage<TInput>(KeepProgramme keep) : FormPage<TInput> where TInput : class, new()
{
    [BindProperty(SupportsGet = true, Name = "programme")]
    public string ProgrammeSlug { get; set; } = "";

    /// <summary>The part that is edited; none while one is added.</summary>
    [BindProperty(SupportsGet = true, Name = "item")]
    public string? Item { get; set; }

    public Programme Programme { get; private set; } = null!;

    public string Home => $"edit/programme/{ProgrammeSlug}";

    public DateOnly Today => keep.Today;

    protected KeepProgramme Keeping => keep;

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await keep.Read(ProgrammeSlug, cancellation) is not { } programme) return false;
        Programme = programme;
        return true;
    }

    /// <summary>Changes a copy, judges it by the rules of files and saves it.</summary>
    protected async Task<IActionResult> Change(Action<Programme> change, string what, string why, string anchor, CancellationToken cancellation)
    {
        Programme.Expect(Revision);
        var copy = Programme.Copy();
        change(copy);
        var problems = await keep.Keep(Programme, copy, keep.Because(what, why), cancellation);
        if (problems.Count > 0) throw new Refusal(string.Join(" ", problems.Select(problem => problem.Message.Replace("`", "", StringComparison.Ordinal))));
        return LocalRedirect($"/{RouteData.Values["partnership"]}/{Home}{anchor}");
    }

    /// <summary>The id of something new, typed or made from its title.</summary>
    protected static string NewId(string? typed, string title, IEnumerable<string> taken)
    {
        var id = typed.Clean() ?? Slug.IdFrom(title);
        if (!Slug.IsId(id)) throw new Refusal("Use small letters, digits, hyphens and points, starting with a letter or a digit", "Input.Id");
        return taken.Contains(id) ? throw new Refusal($"There is one with the id {id} already. Give this one an id of its own.", "Input.Id") : id;
    }

    /// <summary>Puts a part in the place of the one with its id, or at the end; or takes it out.</summary>
    protected static void Put<T>(List<T> list, Func<T, string> id, string which, T? part) where T : class
    {
        var at = list.FindIndex(each => id(each) == which);
        if (at >= 0) list.RemoveAt(at);
        if (part is not null) list.Insert(at < 0 ? list.Count : at, part);
    }
}
