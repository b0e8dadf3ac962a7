using AngleSharp.Html.Parser;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Publishing.Methods;

/// <summary>The method book. It comes with the program, and is read into the index when that is made.</summary>
sealed class MethodSearch : ISearched
{
    static readonly Lazy<IReadOnlyList<(MethodPage Page, string Text)>> Book = new(() => [.. new MethodBook().Pages.Select(page => (page, $"{page.Summary} {new HtmlParser().ParseDocument(page.Html).Body!.TextContent}"))]);

    public string Kind => "methods";

    public string Called => "Methods";

    public int Order => 7;

    public IEnumerable<string> Touched(EntityEntry change) => [];

    public Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SearchText>>([.. Book.Value.Select(each => new SearchText(each.Page.Slug, each.Page.Slug, "Method", each.Page.Title, $"/{partnership}/methods/{each.Page.Slug}", each.Text))]);
}
