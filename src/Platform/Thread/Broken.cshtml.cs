using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Thread;

/// <summary>Every place where a thread stops too early: a priority that nothing measures, a promise without a source.</summary>
[AllowBelonging]
public sealed class BrokenModel(GoldenThread thread, CurrentPartnership current) : PageModel
{
    public IReadOnlyList<BrokenThread> Threads { get; private set; } = [];

    public string Sentence => Threads.Count switch
    {
        0 => "No thread is broken by the rules that are looked at.",
        1 => "One thread stops too early.",
        _ => $"{Threads.Count} threads stop too early. Each leads to the record where it stops.",
    };

    public async Task OnGetAsync(CancellationToken cancellation) => Threads = await thread.Broken(current.Id, cancellation);
}
