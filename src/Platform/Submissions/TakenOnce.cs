using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Submissions;

/// <summary>
/// Around every post of a page: one transaction; the same form twice is one record; a rule's refusal and another person's change are shown in the form,
/// with what was typed. Only an answer that leads elsewhere saves anything.
/// </summary>
public sealed class TakenOnce : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance.GetType().IsDefined(typeof(HoldsSecretsAttribute), inherit: true))
        {
            await next();
            return;
        }
        var cancellation = context.HttpContext.RequestAborted;
        var db = DatabaseOf(context.HttpContext);
        var form = await SentForm.Of(context.HttpContext);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (form is not null && await Before(db, form, cancellation) is { } before)
        {
            context.Result = new LocalRedirectResult(before);
            return;
        }
        var answered = await next();
        if (await Problem(answered, db, form, context, cancellation)) return;
        if (answered.Exception is not null || Location(answered.Result, context) is not { } location)
        {
            await ShowAgain(answered, context, cancellation);
            return;
        }
        try { await Save(db, form, location, context.HttpContext.RequestServices, cancellation); }
        catch (DbUpdateException)
        {
            if (!await LedOn(answered, db, form, cancellation)) throw;
        }
        // Whoever was led on sees what was saved, also on pages that are kept.
        context.HttpContext.RequestServices.GetRequiredService<Partnerships.PartnershipRecords>().LookAgain();
    }

    static async Task Save(RecordDb db, SentForm? form, string location, IServiceProvider services, CancellationToken cancellation)
    {
        if (form is not null)
        {
            db.Add(new Submission { Key = form.Key, Said = form.Said, At = services.GetRequiredService<TimeProvider>().GetUtcNow(), Location = location });
            await db.SaveChangesAsync(cancellation);
        }
        await db.Database.CommitTransactionAsync(cancellation);
    }

    /// <summary>Undoes all. Where the same form was taken at the same instant, this one is led to where that one was.</summary>
    static async Task<bool> LedOn(PageHandlerExecutedContext answered, RecordDb db, SentForm? form, CancellationToken cancellation)
    {
        await db.Database.RollbackTransactionAsync(cancellation);
        db.ChangeTracker.Clear();
        if (form is null || await Before(db, form, cancellation) is not { } first) return false;
        (answered.ExceptionHandled, answered.Result) = (true, new LocalRedirectResult(first));
        return true;
    }

    static RecordDb DatabaseOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<Partnerships.CurrentPartnership>().OrNone is null
            ? context.RequestServices.GetRequiredService<DirectoryDb>()
            : context.RequestServices.GetRequiredService<AppDb>();

    static async Task<string?> Before(RecordDb db, SentForm form, CancellationToken cancellation) =>
        await db.Submissions.Where(each => each.Key == form.Key && each.Said == form.Said).Select(each => each.Location).FirstOrDefaultAsync(cancellation);

    static string? Location(IActionResult? result, PageHandlerExecutingContext context) => result switch
    {
        RedirectToPageResult to => to.UrlHelper?.Page(to.PageName, to.PageHandler, to.RouteValues) ?? Url(context).Page(to.PageName, to.PageHandler, to.RouteValues),
        LocalRedirectResult to => to.Url,
        RedirectResult to => to.Url,
        _ => null,
    };

    static IUrlHelper Url(PageHandlerExecutingContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(context);

    /// <summary>Turns a refusal or a stale form into the page with its error; true when there was one.</summary>
    static async Task<bool> Problem(PageHandlerExecutedContext answered, RecordDb db, SentForm? form, PageHandlerExecutingContext context, CancellationToken cancellation)
    {
        if (answered.Exception is not (Refusal or Stale or DbUpdateConcurrencyException) || context.HandlerInstance is not FormPage page) return false;
        if (await LedOn(answered, db, form, cancellation)) return true;
        if (answered.Exception is Refusal refusal) page.ModelState.AddModelError(refusal.Field, refusal.Message);
        answered.ExceptionHandled = true;
        if (!await page.ReadAsync(cancellation))
        {
            answered.Result = new NotFoundResult();
            return true;
        }
        if (answered.Exception is not Refusal) ShowBoth(page);
        answered.Result = page.Page();
        return true;
    }

    static void ShowBoth(FormPage page)
    {
        var typed = page.GetType().GetProperty("Input")?.GetValue(page);
        if (page.Saved() is { } saved && typed is not null)
        {
            page.Conflict = Difference.Between(saved.Input, typed);
            page.Revision = saved.Revision;
            page.ModelState.Remove(nameof(FormPage.Revision));
        }
        page.ModelState.AddModelError("", "Someone else changed this while you were writing. Both versions are below. Save again to replace theirs with yours.");
    }

    static async Task ShowAgain(PageHandlerExecutedContext answered, PageHandlerExecutingContext context, CancellationToken cancellation)
    {
        if (answered.Exception is null && answered.Result is PageResult && context.HandlerInstance is FormPage page && !await page.ReadAsync(cancellation))
            answered.Result = new NotFoundResult();
    }
}
