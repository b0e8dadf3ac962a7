using Endeavour.Platform.Database;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Files.Records;

/// <summary>Sends a file to those who may read it. Closed files answer as closed pages do.</summary>
public sealed class ShowFile(AppDb db, CurrentPerson person, IFileStore store, TimeProvider clock)
{
    /// <summary>The handler of an address; <c>MapFiles</c> gives it <c>/{partnership}/files/{file}</c>.</summary>
    public static Task Handle(Guid file, HttpContext context, ShowFile show) => show.To(context, file, context.RequestAborted);

    public async Task To(HttpContext context, Guid id, CancellationToken cancel)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancel);
        var now = clock.GetUtcNow();
        if (file is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!Reading.MayRead(file, await Viewer.Of(person, db, cancel), now)) Refuse(context);
        else if (file.RemovedAt is not null) context.Response.StatusCode = StatusCodes.Status410Gone;
        else await Send(context.Response, file, now, cancel);
    }

    void Refuse(HttpContext context)
    {
        if (!person.IsSignedIn) context.Response.Redirect("/sign-in?then=" + Uri.EscapeDataString(context.Request.PathBase + context.Request.Path));
        else context.Response.StatusCode = person.Belongs ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
    }

    async Task Send(HttpResponse response, FileRecord file, DateTimeOffset now, CancellationToken cancel)
    {
        await using var content = await store.Open(file.Content, cancel) ?? throw new FileNotFoundException($"The content of file {file.Id} is not in the store: {file.Hash}.");
        DownloadHeaders.WriteTo(response, file.Name, file.Kind, file.Marking.IsPublicAt(now));
        response.ContentLength = file.Length;
        await content.CopyToAsync(response.Body, cancel);
    }
}
