using System.Globalization;
using System.Text.Encodings.Web;
using Endeavour.Accounts;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Platform.Calendar;

namespace Endeavour.Evidence.Claims;

/// <summary>The numbered notes below a text: where each of its figures comes from. Figures from one place share a note.</summary>
/// <param name="prefix">Unlike that of any other text on the page.</param>
/// <param name="partnership">The first part of the addresses of outcomes.</param>
sealed class ClaimNotes(string prefix, string partnership)
{
    readonly List<FoundFigure> _notes = [];

    public IReadOnlyList<FoundFigure> All => _notes;

    /// <summary>The figure with the number of its note, which is a link to it.</summary>
    public string Html(FoundFigure figure)
    {
        var number = Number(figure);
        var words = $"<span class=\"app-claim\">{Encode(figure.Said)}";
        if (number == 0) return words + "</span>";
        return words + string.Create(CultureInfo.InvariantCulture, $"<sup><a class=\"govuk-link\" href=\"#{prefix}-note-{number}\" aria-label=\"Where this figure comes from, note {number}\" aria-describedby=\"{prefix}-note-{number}\" title=\"{Encode(Sentence(figure))}\">{number}</a></sup></span>");
    }

    public string Plain(FoundFigure figure) => Number(figure) is > 0 and var number ? string.Create(CultureInfo.InvariantCulture, $"{figure.Said}[{number}]") : figure.Said;

    public string HtmlList() => _notes.Count == 0 ? "" :
        $"<section class=\"app-claim-notes\" aria-label=\"Where the figures come from\"><ol class=\"govuk-list govuk-list--number govuk-body-s\">{string.Concat(_notes.Select(Item))}</ol></section>";

    /// <summary>Each in one sentence, in the order of their numbers.</summary>
    public IEnumerable<string> Sentences => _notes.Select(Sentence);

    public string PlainList() => string.Concat(_notes.Select((note, i) => string.Create(CultureInfo.InvariantCulture, $"\n[{i + 1}] {Sentence(note)}")));

    string Item(FoundFigure note, int at)
    {
        var link = note.Outcome is { } slug ? $" <a class=\"govuk-link\" href=\"/{partnership}/outcomes/{Encode(slug)}\">See the outcome<span class=\"govuk-visually-hidden\">: {Encode(note.Measures)}</span></a>" : "";
        return string.Create(CultureInfo.InvariantCulture, $"<li id=\"{prefix}-note-{at + 1}\">{Encode(Sentence(note))}{link}</li>");
    }

    /// <summary>What, where, when, from which release, by which method; made-up figures are called so.</summary>
    static string Sentence(FoundFigure note)
    {
        var from = note.Release.Length == 0 ? "" : $" Release {note.Release}{(note.Came is { } came ? $", {London.DayOf(came).English}" : "")}.";
        return (note.Illustrative ? "Illustrative: this figure is made up. " : "") + $"{note.Measures}. {note.AreaName}{(note.Period.Length > 0 ? $", {note.Period}" : "")}: {(note.Full.Length > 0 ? note.Full : note.HasWords ? note.Words : note.Missing)}.{from}{Part("Source", note.Source)}{Part("Method", note.Method)}";
    }

    static string Part(string name, string words) => words.Length == 0 ? "" : $" {name}: {(words.Length > 200 ? words[..200] + "…" : words).TrimEnd('.')}.";

    /// <summary>Nought where nothing is known of where it comes from.</summary>
    int Number(FoundFigure figure)
    {
        if (figure.Measures.Length == 0 || figure.Fault is not null) return 0;
        var at = _notes.FindIndex(note => Key(note) == Key(figure));
        if (at < 0) _notes.Add(figure);
        return at < 0 ? _notes.Count : at + 1;
    }

    static (string, string, string, string, string) Key(FoundFigure figure) => (figure.Measures, figure.AreaName, figure.Period, figure.Release, figure.Full);

    static string Encode(string words) => HtmlEncoder.Default.Encode(words);
}
