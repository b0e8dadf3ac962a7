using Endeavour.Platform.Partnerships;
using Microsoft.Extensions.Configuration;

namespace Endeavour.Platform.Layout;

/// <summary>
/// What a page tells its layout: one a request. A page sets it in its first lines, before the layout is drawn around it.
/// </summary>
public sealed class PageFrame(CurrentPartnership current, IConfiguration settings)
{
    /// <summary>The page's own name, as in its heading.</summary>
    public string Title { get; set; } = "";

    /// <summary>Which place of the navigation is marked; none for a page outside it.</summary>
    public Section? Section { get; set; }

    /// <summary>The way here, from the top; the page itself is not among them.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>One sentence for search engines and shared links.</summary>
    public string? Description { get; set; }

    /// <summary>True when a form came back with errors: the browser's title says so first.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The server shows the product with invented people; every page says so.</summary>
    public bool IsDemonstration { get; } = settings.GetValue<bool>("Demonstration");

    /// <summary>Whose page it is; none on pages of the whole site.</summary>
    public Partnership? Partnership => current.OrNone;

    /// <summary>"How we are doing – Rutland – Endeavour".</summary>
    public string FullTitle =>
        (HasErrors ? "Error: " : "") + string.Join(" – ", new[] { Title, Partnership?.ShortName, "Endeavour" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What a place of the navigation is called here.</summary>
    public string Label(Section place) => Partnership?.Label(place.Path, place.Name) ?? place.Name;

    /// <summary>An address within this page's partnership: <c>Address("outcomes")</c> is <c>/rutland/outcomes</c>.</summary>
    public string Address(string path = "") => Partnership is null ? $"/{path}" : $"/{Partnership.Id}/{path}".TrimEnd('/');
}

/// <summary>A step of the way to a page.</summary>
public sealed record Crumb(string Text, string Href);
