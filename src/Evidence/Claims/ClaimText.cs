using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Kept;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Evidence.Desk.Commentaries;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Claims;

/// <summary>How a text was written.</summary>
public enum TextForm
{
    Markdown,
    /// <summary>Plain paragraphs.</summary>
    Paragraphs,
    /// <summary>The same, as what a page begins with.</summary>
    Lead,
    /// <summary>Markdown with headings of its own, that stand below the page's.</summary>
    Paper,
}

/// <summary>
/// Texts with figures in them, for pages, print and files: each claim stands as the figure that it refers to, with a numbered note where that comes from.
/// A text without claims is rendered as it always was.
/// </summary>
public sealed partial class ClaimText(ReadClaims read, CurrentPartnership current, AppDb db)
{
    /// <summary>The whole of a text for a page: what was restated since it was saved, the text, and the notes.</summary>
    /// <param name="kind">What the text is, as it was saved with <see cref="KeepClaims"/>.</param>
    public async Task<IHtmlContent> Render(string text, string kind, string id, TextForm form = TextForm.Markdown, CancellationToken cancel = default)
    {
        if (!ClaimSyntax.Any(text)) return Body(text, form);
        var kept = await db.KeptClaims.AsNoTracking().Where(claim => claim.TextKind == kind && claim.TextId == id).OrderBy(claim => claim.Number).ToListAsync(cancel);
        var notes = new ClaimNotes(NotOfAnId().Replace($"{kind}-{id}", "-").ToLowerInvariant(), current.Id);
        List<string> figures = [];
        var marked = Replace(read, current.Value, text, kept, figure =>
        {
            figures.Add(notes.Html(figure));
            return $"\uE000{figures.Count - 1}\uE001";
        });
        using var body = new StringWriter();
        Body(marked, form).WriteTo(body, HtmlEncoder.Default);
        return new HtmlString(Restated(kept) + Mark().Replace(body.ToString(), match => figures[int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)]) + notes.HtmlList());
    }

    /// <summary>Only the words, for a line in a list that leads to a page with the notes.</summary>
    public string Line(string text) => Words(read, current.Value, text);

    public static string Words(ReadClaims read, Partnership partnership, string text) => ClaimSyntax.Any(text) ? Replace(read, partnership, text, [], figure => figure.Said) : text;

    /// <summary>The text for a file or a mail, as it was written but for its figures: "76.2 years[1]", and the notes at the end.</summary>
    /// <param name="kept">What was recorded of the text; those of a version that is history stand as they were.</param>
    public static string Plain(ReadClaims read, Partnership partnership, string text, IReadOnlyList<KeptClaim>? kept = null)
    {
        var notes = new ClaimNotes("", partnership.Id);
        var body = Plain(read, partnership, text, notes, kept);
        return notes.All.Count == 0 ? body : $"{body}\n{notes.PlainList()}\n";
    }

    /// <summary>One text of several in a file, which have their notes together.</summary>
    internal static string Plain(ReadClaims read, Partnership partnership, string text, ClaimNotes notes, IReadOnlyList<KeptClaim>? kept = null) =>
        ClaimSyntax.Any(text) ? Replace(read, partnership, text, kept ?? [], notes.Plain) : text;

    static string Replace(ReadClaims read, Partnership partnership, string text, IReadOnlyList<KeptClaim> kept, Func<FoundFigure, string> write)
    {
        var spans = ClaimSyntax.Read(text);
        var found = read.Of(partnership, spans.Select(span => span.Claim).OfType<Claim>());
        var (whole, at, number) = (new StringBuilder(), 0, 0);
        foreach (var span in spans)
        {
            whole.Append(Clean(text.AsSpan(at, span.Start - at)));
            if (span.Claim is { } claim) whole.Append(write(AsWritten(found.Of(claim), kept, number++)));
            else whole.Append(span.Length > 2 ? $"[figure not understood: {span.Problem!.Fault.What}]" : "{{");
            at = span.End;
        }
        return whole.Append(Clean(text.AsSpan(at))).ToString();
    }

    /// <summary>A version that another has followed keeps the figures that it was written with.</summary>
    static FoundFigure AsWritten(FoundFigure now, IReadOnlyList<KeptClaim> kept, int number) =>
        kept.FirstOrDefault(each => each.Number == number) is { State: ClaimState.Ended } then && then.Written == now.Claim.ToString()
            ? now with { Words = then.Words, Full = then.Full, Period = then.Period, Release = then.Release, Came = null, Fault = null } : now;

    static string Restated(IReadOnlyList<KeptClaim> kept)
    {
        var moved = kept.Where(claim => claim.IsStale || claim.State == ClaimState.Newer).ToList();
        if (moved.Count == 0) return "";
        var (words, what) = moved.Exists(claim => claim.IsStale) ? ("Figures restated since", "Figures in this text have been restated since it was written:") : ("Newer figures", "Newer figures have come since this was written:");
        return $"<div class=\"govuk-inset-text app-restated\"><p class=\"govuk-body\"><strong class=\"govuk-tag govuk-tag--yellow\">{words}</strong> {what}</p><ul class=\"govuk-list govuk-list--bullet\">{string.Concat(moved.Select(claim => $"<li>{HtmlEncoder.Default.Encode(claim.Sentence)}</li>").Distinct())}</ul></div>";
    }

    static IHtmlContent Body(string text, TextForm form) => form is TextForm.Markdown or TextForm.Paper ? CommentaryText.Html(text, headings: form == TextForm.Paper)
        : new HtmlString(string.Concat(Blank().Split(text.Trim()).Where(part => part.Length > 0).Select(part => $"<p class=\"{(form == TextForm.Lead ? "govuk-body-l app-prose" : "govuk-body")}\">{HtmlEncoder.Default.Encode(part)}</p>")));

    /// <summary>The marks that hold a figure's place are nobody else's to write.</summary>
    static string Clean(ReadOnlySpan<char> text) => text.ToString().Replace("\uE000", "", StringComparison.Ordinal).Replace("\uE001", "", StringComparison.Ordinal);

    [GeneratedRegex("(?:\uE000|&#xE000;)([0-9]+)(?:\uE001|&#xE001;)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\r?\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotOfAnId();
}
