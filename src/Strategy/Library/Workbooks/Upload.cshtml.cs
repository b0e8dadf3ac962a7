using System.ComponentModel;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Endeavour.Strategy.Library.Matrix;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Workbooks;

/// <summary>Brings in a workbook that was filled in: all of it, or nothing and every problem by its cell.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class UploadModel(AppDb db, Acting acting, ReadMatrix read) : FormPage<UploadModel.Fields>
{
    public IReadOnlyList<CellProblem> Problems { get; private set; } = [];

    public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.File is not { } file) ModelState.AddModelError("Input.File", "Choose the workbook.");
        else if (file.Length > (long)ReadWorkbook.Megabytes << 20) ModelState.AddModelError("Input.File", $"The workbook is larger than {ReadWorkbook.Megabytes} MB, which is more than a matrix has.");
        else if (await Check(file, cancellation) is { } check)
        {
            if (check.Problems.Count == 0 && check.Changes.Count == 0) ModelState.AddModelError("Input.File", check.Left == 0 ? "The workbook says what the matrix says already." : $"The workbook changes nothing. {Versions.Wording.Many(check.Left, "cell is", "cells are")} empty in it and marked here: say below that their marks are to be taken out, if they are.");
            Problems = check.Problems;
            if (Problems.Count > 0) ModelState.AddModelError("Input.File", $"{Versions.Wording.Many(Problems.Count, "cell has a problem", "cells have problems")}, listed below. Nothing was changed.");
            if (ModelState.IsValid) return await Take(check.Changes, cancellation);
        }
        return Page();
    }

    async Task<WorkbookCheck?> Check(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream()) await content.ReadExactlyAsync(bytes, cancellation);
        var (lines, problem) = ReadWorkbook.Lines(bytes);
        if (problem is null) return WorkbookCheck.Of(lines, await read.All(cancellation), Input.TakeOut);
        ModelState.AddModelError("Input.File", problem);
        return null;
    }

    async Task<IActionResult> Take(IReadOnlyList<CellChange> changes, CancellationToken cancellation)
    {
        var documents = changes.Select(change => change.Document.Id).Distinct().ToList();
        var marks = await db.ThemeMarks.Where(mark => documents.Contains(mark.DocumentId)).ToDictionaryAsync(mark => (mark.DocumentId, mark.ThemeId), cancellation);
        var texts = await db.DocumentTexts.AsNoTracking().Where(text => documents.Contains(text.Id)).ToDictionaryAsync(text => text.Id, cancellation);
        foreach (var change in changes)
        {
            var mark = marks.GetValueOrDefault((change.Document.Id, change.Theme.Id));
            if (change.Level is not { } level) db.Remove(mark!);
            else
            {
                if (mark is null) db.Add(mark = new() { Id = acting.NewKey(), DocumentId = change.Document.Id, ThemeId = change.Theme.Id });
                mark.Say(level, change.Quotation, change.Place, texts.GetValueOrDefault(change.Document.Id));
            }
        }
        await db.SaveAsync(acting.Because("MatrixWorkbookTaken", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/matrix");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Workbook")]
        public IFormFile? File { get; set; }

        [DisplayName("Take out")]
        public bool TakeOut { get; set; }
    }
}
