using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Endeavour.Publishing.Twin;

/// <summary>A page as the twin keeps it: no script, no form, no way to sign in; every link leads to a file beside it.</summary>
sealed class TwinPage
{
    /// <summary>First parts of addresses that need the server.</summary>
    static readonly string[] Live = ["/sign-in", "/sign-out", "/account", "/set-up", "/invitation", "/partnerships", "/health"];

    static readonly string[] Linking = ["href", "src"];

    static readonly Uri Site = new("http://site.invalid/");

    readonly IHtmlDocument _page;
    readonly Uri _own;

    /// <param name="address">Where on the site it was found: its links may be relative to it.</param>
    public TwinPage(string address, string html, DateOnly made)
    {
        _own = new Uri(Site, address);
        _page = new HtmlParser().ParseDocument(html);
        foreach (var gone in _page.QuerySelectorAll("script, form, .js-only, link[rel=preload]").ToList()) gone.Remove();
        foreach (var link in _page.QuerySelectorAll("a[href]").Where(link => IsLive(link.GetAttribute("href")!)).ToList()) RemoveLink(link);
        Say(made);
    }

    /// <summary>Every address of this site that the page leads to or is made of, without the place within it.</summary>
    public IReadOnlyList<string> Addresses => [.. Links().Select(link => WithoutPlace(link.Address)).Distinct()];

    /// <summary>The page's text with its links turned to files; <paramref name="file"/> says where an address lies.</summary>
    public string Write(string own, Func<string, string?> file)
    {
        foreach (var (element, attribute, address) in Links().ToList())
        {
            var place = address.Contains('#', StringComparison.Ordinal) ? address[address.IndexOf('#', StringComparison.Ordinal)..] : "";
            if (file(WithoutPlace(address)) is { } to) element.SetAttribute(attribute, TwinPath.Between(own, to) + place);
        }
        return _page.ToHtml();
    }

    IEnumerable<(IElement Element, string Attribute, string Address)> Links() =>
        from element in _page.QuerySelectorAll("[href], [src]")
        from attribute in Linking
        let written = element.GetAttribute(attribute)
        where written is { Length: > 0 } and not ['#', ..] && Uri.TryCreate(_own, written, out _)
        let absolute = new Uri(_own, written)
        where absolute.Host == Site.Host
        select (element, attribute, absolute.PathAndQuery + absolute.Fragment);

    static bool IsLive(string address) => Live.Any(live => address == live || address.StartsWith(live + "/", StringComparison.Ordinal) || address.StartsWith(live + "?", StringComparison.Ordinal));

    // A list item that held nothing but the link goes with it; in running text the words stay.
    static void RemoveLink(IElement link)
    {
        if (link.ParentElement is { LocalName: "li" or "p" } holder && holder.TextContent.Trim() == link.TextContent.Trim()) holder.Remove();
        else link.Replace(link.ChildNodes.ToArray());
    }

    void Say(DateOnly made)
    {
        var note = _page.CreateElement("p");
        note.ClassName = "app-footer__note";
        note.TextContent = $"This is a copy, made on {made.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}, that works without a server. Searching and filtering need the site itself.";
        (_page.QuerySelector(".app-footer .govuk-width-container") ?? _page.QuerySelector("main"))?.AppendChild(note);
    }

    static string WithoutPlace(string address) => address.Split('#', 2)[0];
}
