using Endeavour.Platform.Calendar;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Frameworks;

/// <summary>National and system frameworks, and which parts of the current strategy answer them.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read, TimeProvider clock) : PageModel
{
    /// <summary>None while the partnership has no strategy.</summary>
    public Tree? Tree { get; private set; }

    public IReadOnlyList<Answers> All { get; private set; } = [];

    public DateOnly Today { get; } = London.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await read.Now(cancellation) is not { } tree) return;
        (Tree, All) = (tree, await read.Worked(tree.Version, nameof(Answers), () => Answers.Of(tree)));
    }

    /// <summary>Counts each part once, however many frameworks it answers.</summary>
    public string Sentence
    {
        get
        {
            if (Tree is null) return "There is no strategy yet.";
            var answered = All.Where(each => each.Parts > 0).ToList();
            if (answered.Count == 0) return $"Our strategy does not say yet which of {Wording.Many(All.Count, "national or system framework", "national and system frameworks")} its parts answer.";
            var parts = answered.SelectMany(each => each.Items).SelectMany(item => item.Parts).Select(each => each.Part.Id).Distinct().Count();
            var lapsed = answered.Count(each => each.Framework.HasLapsedOn(Today));
            return $"{Wording.Many(parts, "part", "parts")} of our strategy’s {Tree.Elements.Count} {(parts == 1 ? "answers" : "answer")} {answered.Count} of {Wording.Many(All.Count, "national or system framework", "national and system frameworks")}. {(lapsed == 0 ? "None of those has lapsed, as far as is known." : $"{lapsed} of those {(lapsed == 1 ? "has" : "have")} lapsed.")}";
        }
    }
}
