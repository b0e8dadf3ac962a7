using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread.Leaving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Thread;

/// <summary>Every place where a thread stops too early: a priority that nothing measures, a promise without a source. It is worked through: each is mended, or left with a reason.</summary>
[AllowBelonging]
public sealed class BrokenModel(ReadBreaks read, CurrentPartnership current, CurrentPerson person) : PageModel
{
    /// <summary>More of one kind than this are counted, and not listed.</summary>
    public const int Most = 100;

    public IReadOnlyList<Break> Open { get; private set; } = [];
    public IReadOnlyList<Break> Left { get; private set; } = [];

    public bool CanLeave => person.Is(LeaveModel.Leavers);

    public string Sentence => (Open.Count, Left.Count) switch
    {
        (0, 0) => "No thread is broken by the rules that are looked at.",
        (0, var left) => $"Nothing is left to do: {Count(left)} left as {(left == 1 ? "it is" : "they are")}, with a reason.",
        (var open, 0) => $"{Stop(open)} Mend each, or leave it with a reason.",
        var (open, left) => $"{Stop(open)} {Count(left)} left as {(left == 1 ? "it is" : "they are")}, with a reason.",
    };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await read.All(current.Id, cancellation);
        (Open, Left) = ([.. all.Where(each => !each.IsLeft)], [.. all.Where(each => each.IsLeft).OrderByDescending(each => each.Left!.Since)]);
    }

    static string Stop(int open) => open == 1 ? "One thread stops too early." : $"{open} threads stop too early.";

    static string Count(int left) => left == 1 ? "One was" : $"{left} were";
}
