using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.MyWork;

/// <summary>The first page after signing in: what I owe, overdue first; what waits for me; what I have begun.</summary>
[AllowBelonging]
public sealed class IndexModel(IEnumerable<IWorkSource> sources, CurrentPerson me, Acting acting) : PageModel
{
    public static IReadOnlyList<(WorkKind Kind, string Heading)> Parts { get; } = [(WorkKind.Owed, "What I owe"), (WorkKind.Waiting, "What waits for me"), (WorkKind.Draft, "My drafts")];

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public IReadOnlyList<WorkItem> Of(WorkKind kind) => [.. Items.Where(item => item.Kind == kind).OrderBy(item => item.Due ?? DateOnly.MaxValue).ThenBy(item => item.Title, StringComparer.Ordinal)];

    public string Sentence
    {
        get
        {
            var (owed, waiting, drafts) = (Of(WorkKind.Owed), Of(WorkKind.Waiting).Count, Of(WorkKind.Draft).Count);
            if (Items.Count == 0) return "Nothing waits for you today.";
            var overdue = owed.Count(item => item.Due < London.DayOf(acting.Now));
            string[] parts =
            [
                .. owed.Count > 0 ? [$"You owe {owed.Count} {(owed.Count == 1 ? "promise" : "promises")}{(overdue > 0 ? $", {overdue} overdue" : "")}"] : Array.Empty<string>(),
                .. waiting > 0 ? [$"{waiting} {(waiting == 1 ? "waits" : "wait")} for your answer"] : Array.Empty<string>(),
                .. drafts > 0 ? [$"{drafts} {(drafts == 1 ? "draft is" : "drafts are")} not finished"] : Array.Empty<string>(),
            ];
            return string.Join("; ", parts) + ".";
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var items = new List<WorkItem>();
        foreach (var source in sources) items.AddRange(await source.For(me, cancellation));
        Items = items;
    }
}
