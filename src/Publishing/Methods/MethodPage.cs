namespace Endeavour.Publishing.Methods;

/// <summary>A page of the method book, ready to show.</summary>
/// <param name="Slug">The last part of its address, and the name of its text.</param>
/// <param name="Summary">Its first sentence, which answers the question.</param>
/// <param name="Html">All after the first heading and the summary, made safe.</param>
public sealed record MethodPage(string Slug, string Title, string Summary, string Html, MethodShelf Shelf);

/// <summary>Where a page stands in the contents.</summary>
public enum MethodShelf
{
    /// <summary>How to read what the site says.</summary>
    Reading,
    /// <summary>Where figures come from.</summary>
    Sources,
    /// <summary>A page for each statistic.</summary>
    Statistics,
}
