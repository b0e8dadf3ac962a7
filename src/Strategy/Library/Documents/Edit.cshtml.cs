using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>Registers a document, or changes what is registered of it.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class EditModel(AppDb db, Acting acting) : FormPage<DocumentInput>
{
    PartnerDocument? _document;

    public bool IsNew => RouteData.Values["document"] is null;
    public string? Slug => _document?.Slug;
    public string? Title => _document?.Title;
    public IReadOnlyList<SelectListItem> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        var slug = $"{RouteData.Values["document"]}";
        if (!IsNew && (_document = await db.PartnerDocuments.SingleOrDefaultAsync(document => document.Slug == slug, cancellation)) is null) return false;
        Rows = [.. (await db.MatrixRows.AsNoTracking().OrderBy(row => row.Order).ToListAsync(cancellation)).Select(row => new SelectListItem(row.Name, row.Slug))];
        var (today, held) = (London.DayOf(acting.Now), _document?.OrganisationId);
        Organisations = [new("", ""), .. (await db.Organisations.AsNoTracking().OrderBy(each => each.Name).ToListAsync(cancellation)).Where(each => each.ExistsOn(today) || each.Id == held).Select(each => new SelectListItem(each.Name, $"{each.Id}"))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => _document is null ? null : (DocumentInput.Of(_document, Input.Why), _document.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        foreach (var (field, says) in Input.Problems()) ModelState.AddModelError($"Input.{field}", says);
        if (!ModelState.IsValid) return Page();
        var terms = Input.Terms(await RowsOf(cancellation), London.DayOf(acting.Now), _document?.ReviewedOn, await Organisation(cancellation));
        if (_document is null)
        {
            _document = PartnerDocument.Register(acting.NewKey(), await Free(cancellation), terms);
            db.Add(_document);
        }
        else
        {
            _document.Expect(Revision);
            _document.Change(terms);
        }
        await db.SaveAsync(acting.Because(IsNew ? "DocumentRegistered" : "DocumentChanged", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/library/{_document.Slug}");
    }

    /// <summary>The rows that were ticked; where none was, the organisation's own, made when it is not there.</summary>
    async Task<IReadOnlyList<string>> RowsOf(CancellationToken cancellation)
    {
        var known = await db.MatrixRows.Select(row => new { row.Slug, row.Order }).ToListAsync(cancellation);
        List<string> chosen = [.. Input.Rows.Where(slug => known.Any(row => row.Slug == slug)).Distinct()];
        if (chosen.Count > 0 || Input.IsOutsideMatrix) return chosen;
        var own = Platform.Yaml.Slug.From(Input.Organisation);
        if (!Platform.Yaml.Slug.IsId(own)) throw new Refusal("Choose a row of the matrix: none can be named after this organisation.", "Input.Rows");
        if (known.TrueForAll(row => row.Slug != own)) db.Add(MatrixRow.Add(acting.NewKey(), own, Input.Organisation, known.Select(row => row.Order).DefaultIfEmpty(-1).Max() + 1));
        return [own];
    }

    async Task<Guid?> Organisation(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Input.InRecord)) return null;
        if (Guid.TryParse(Input.InRecord, out var id) && await db.Organisations.AnyAsync(each => each.Id == id, cancellation)) return id;
        throw new Refusal("Choose an organisation of this partnership.", "Input.InRecord");
    }

    /// <summary>The title as an address; with a number where it is taken.</summary>
    async Task<string> Free(CancellationToken cancellation)
    {
        var wanted = Platform.Yaml.Slug.From(Input.Title);
        if (wanted.Length > 90) wanted = wanted[..90].TrimEnd('-');
        var taken = await db.PartnerDocuments.Select(document => document.Slug).ToListAsync(cancellation);
        return Enumerable.Range(1, taken.Count + 2).Select(number => number == 1 ? wanted : $"{wanted}-{number}").First(slug => !taken.Contains(slug) && !PartnerDocument.Taken.Contains(slug));
    }
}
