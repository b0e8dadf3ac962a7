using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Platform.Thread.Linking;

/// <summary>Ties a record to another: search it, say what the one is to the other, and why.</summary>
[Allow(Role.Administrator, Role.Clerk, Role.StrategyOfficer, Role.Analyst, Role.EngagementOfficer, Role.EqualityLead, Role.SystemLeader)]
public sealed class MakeLinkModel(AppDb db, GoldenThread thread, IEnumerable<IThreadKind> kinds, CurrentPartnership current, Acting acting) : FormPage<MakeLinkModel.Form>
{
    /// <summary>Who may tie records together, and take ties away.</summary>
    public static IReadOnlyList<Role> Makers { get; } = typeof(MakeLinkModel).GetCustomAttribute<AllowAttribute>()!.Holders;

    [BindProperty(SupportsGet = true)]
    public string Words { get; set; } = "";

    public ThreadRecord Record { get; private set; } = null!;
    public IReadOnlyList<ThreadRecord> Found { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Found.Select(record => new SelectListItem($"{record.Title} ({record.Word})", record.End.ToString()));

    /// <summary>Each relation in both directions: "delivers" and "is delivered by".</summary>
    public IEnumerable<SelectListItem> Ties => Enum.GetValues<Relation>().SelectMany(relation => new[]
    {
        new SelectListItem(relation.Forwards(), $"{relation}"), new SelectListItem(relation.Backwards(), $"-{relation}"),
    });

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var (kind, id) = ($"{RouteData.Values["kind"]}", $"{RouteData.Values["id"]}");
        if (Kind(kind) is not { } known || (await thread.Read([new(known.Kind, id)], current.Id, cancellation)).SingleOrDefault() is not { } record) return false;
        Record = record;
        var found = new List<ThreadRecord>();
        if (Words.Trim() is { Length: > 0 } words)
            foreach (var each in kinds) found.AddRange(await each.Search(db, current.Id, words, cancellation));
        Found = [.. found.Where(each => each.End != record.End).Take(30)];
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var other = Found.FirstOrDefault(record => record.End.ToString() == Input.To) ?? throw new Refusal("Choose one of the records that were found.", "Input.To");
        if (!Enum.TryParse<Relation>(Input.Tie.TrimStart('-'), out var relation)) throw new Refusal("Choose what the one is to the other.", "Input.Tie");
        var (from, to) = Input.Tie.StartsWith('-') ? (other.End, Record.End) : (Record.End, other.End);
        db.Add(Link.Between(acting.NewKey(), from, relation, to, London.DayOf(acting.Now), Input.Why));
        await db.SaveAsync(acting.Because("RecordsLinked", Input.Why), cancellation);
        return LocalRedirect($"/{current.Id}/thread/{Record.End.Kind.ToLowerInvariant()}/{Record.End.Id}");
    }

    IThreadKind? Kind(string name) => kinds.FirstOrDefault(each => string.Equals(each.Kind, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form.</summary>
    public sealed class Form
    {
        [Required(ErrorMessage = "Choose one of the records that were found.")]
        public string To { get; set; } = "";

        [Required(ErrorMessage = "Choose what the one is to the other.")]
        public string Tie { get; set; } = "";

        [Required(ErrorMessage = "Say why these two belong together, in one sentence.")]
        public string Why { get; set; } = "";
    }
}
