using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Publishing.Methods;

/// <summary>The contents of the method book, for the site and within each partnership's pages.</summary>
[AllowAnonymous]
public sealed class IndexModel(MethodBook book) : PageModel
{
    public MethodBook Book => book;

    public IEnumerable<IGrouping<MethodShelf, MethodPage>> Shelves => book.Pages.Where(page => page.Slug != MethodBook.Entry).GroupBy(page => page.Shelf);

    public static string NameOf(MethodShelf shelf) => shelf switch
    {
        MethodShelf.Reading => "How to read the figures",
        MethodShelf.Sources => "Where figures and reports come from",
        _ => "The statistics, one page each",
    };
}
