using System.Text.Json;
using Endeavour.Evidence.Data.Api;
using Endeavour.Evidence.Figures;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Data;

/// <summary>Asks the API and shows what it answers, without a script: the form is the question, the page the answer.</summary>
[AllowAnonymous]
public sealed class TryItModel(Answers answers, ReadFigures read, CurrentPartnership current) : PageModel
{
    /// <summary>Longer answers are cut here, not in the API.</summary>
    const int MostShown = 20_000;

    public static IReadOnlyList<(string Key, string Words)> Questions { get; } =
    [
        ("partnership", "Partnership: whose data these are"),
        ("areas", "Areas that figures are of"),
        ("outcomes", "Outcomes, with the latest figures"),
        ("outcome", "One outcome, whole"),
        ("figures", "Every figure of one outcome"),
        ("releases", "Releases: where figures come from"),
        ("exceptions", "Exceptions: what stands out"),
    ];

    public IReadOnlyList<OutcomeFigures> Outcomes => read.Of(current.Value).Outcomes;
    public bool Illustrative => read.Of(current.Value).Illustrative;

    /// <summary>None: nothing was asked yet.</summary>
    public string Ask { get; private set; } = "";
    public string Outcome { get; private set; } = "";
    public Paging Paging { get; private set; } = Paging.First;

    /// <summary>The address that answers this; empty while nothing was asked.</summary>
    public string Address { get; private set; } = "";
    public int Status { get; private set; }
    public string Text { get; private set; } = "";
    public bool Cut { get; private set; }

    public void OnGet(string? ask, string? outcome, int? number, int? size)
    {
        Outcome = outcome ?? Outcomes.FirstOrDefault(each => each.HasFigures)?.Slug ?? (Outcomes is [var first, ..] ? first.Slug : "");
        Paging = new(number ?? 1, size ?? 5);
        if (Questions.All(question => question.Key != ask)) return;
        (Ask, Address) = (ask!, answers.Root + Path(ask!));
        var answer = Answered(ask!);
        Status = answer.Problem?.Status ?? 200;
        var text = JsonSerializer.Serialize(answer.Found ?? answer.Problem, ApiJson.Spread);
        (Cut, Text) = (text.Length > MostShown, text.Length > MostShown ? text[..text.LastIndexOf('\n', MostShown)] : text);
    }

    string Path(string ask) => ask switch
    {
        "partnership" => "/partnership",
        "outcome" => $"/outcomes/{Uri.EscapeDataString(Outcome)}",
        "figures" => FormattableString.Invariant($"/outcomes/{Uri.EscapeDataString(Outcome)}/figures?page={Paging.Page}&size={Paging.Size}"),
        _ => FormattableString.Invariant($"/{ask}?page={Paging.Page}&size={Paging.Size}"),
    };

    Answer Answered(string ask) => ask switch
    {
        "partnership" => answers.Partnership(),
        "areas" => answers.Areas(Paging),
        "outcomes" => answers.Outcomes(Paging),
        "outcome" => answers.Outcome(Outcome),
        "figures" => answers.FiguresOf(Outcome, Paging),
        "releases" => answers.Releases(Paging),
        _ => answers.Exceptions(Paging),
    };
}
