using Endeavour.Platform.Rights;
using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Matrix;
using Endeavour.Strategy.Library.Themes;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Library.Marking;

/// <summary>Every document and every theme on one page, to be marked by a few keys. Without JavaScript each document leads to its own page of marks.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class GridModel(ReadMatrix read) : PageModel
{
    Dictionary<(Guid, Guid), ThemeMark> _marks = [];

    public MatrixPicture Matrix { get; private set; } = null!;

    public ThemeMark? Mark(PartnerDocument document, Theme theme) => _marks.GetValueOrDefault((document.Id, theme.Id));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Matrix = await read.All(cancellation);
        _marks = Matrix.Parts.Marks.ToDictionary(mark => (mark.DocumentId, mark.ThemeId));
    }
}
