using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Files.Stores;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class ShowFileTests : IDisposable
{
    readonly Kept _kept = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_file_comes_whole_and_shut_in()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, Marking.Public);
        var response = await Ask(db, file, new());
        Assert.Equal((200, "%PDF-1.7 paper", "application/pdf", "sandbox; default-src 'none'; frame-ancestors 'none'", "public, max-age=300"),
            (response.StatusCode, Body(response), response.ContentType, response.Headers.ContentSecurityPolicy.ToString(), response.Headers.CacheControl.ToString()));
    }

    [Fact]
    public async Task A_closed_file_answers_as_a_closed_page_does_and_sends_nothing()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, Marking.Exempt(1));
        var visitor = await Ask(db, file, new());
        Assert.Equal((302, "/sign-in?then=%2Frutland%2Ffiles%2Fx"), (visitor.StatusCode, visitor.Headers.Location.ToString()));
        var stranger = await Ask(db, file, new() { Account = Guid.Empty });
        var member = await Ask(db, file, new() { Account = Guid.Empty, Person = Guid.Empty });
        Assert.Equal((404, 403), (stranger.StatusCode, member.StatusCode));
        Assert.All([visitor, stranger, member], response => Assert.Equal("", Body(response)));
        var clerk = await Ask(db, file, new() { Account = Guid.Empty, Person = Guid.Empty, Roles = new HashSet<Role> { Role.Clerk } });
        Assert.Equal((200, "private, no-store"), (clerk.StatusCode, clerk.Headers.CacheControl.ToString()));
    }

    [Fact]
    public async Task What_never_was_and_what_was_removed_are_told_apart()
    {
        await using var db = await _kept.Partnership();
        var file = await Given(db, Marking.Public);
        file.Remove(_kept.Now);
        await db.SaveAsync(_kept.Acting.Because("FileRemoved", "For the test"), Cancel);
        Assert.Equal(410, (await Ask(db, file, new())).StatusCode);
        var context = new DefaultHttpContext();
        await new ShowFile(db, new(), Store, _kept.Clock).To(context, Guid.Empty, Cancel);
        Assert.Equal(404, context.Response.StatusCode);
    }

    FolderFiles Store => new(_kept.Data, new(_kept.Data, _kept.Clock));

    async Task<FileRecord> Given(AppDb db, Marking marking)
    {
        var taken = await new TakeFile(Store, new(_kept.Data, _kept.Clock), new()).From("Paper 3.pdf", new MemoryStream(Samples.Text("%PDF-1.7 paper")), Cancel);
        var file = FileRecord.Of(taken.File!, marking, _kept.Acting);
        await _kept.Save(db, file, "FileGiven");
        return file;
    }

    async Task<HttpResponse> Ask(AppDb db, FileRecord file, CurrentPerson person)
    {
        var context = new DefaultHttpContext { Request = { Path = "/rutland/files/x" }, Response = { Body = new MemoryStream() } };
        await ShowFile.Handle(file.Id, context, new(db, person, Store, _kept.Clock));
        return context.Response;
    }

    static string Body(HttpResponse response) => System.Text.Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());

    public void Dispose() => _kept.Dispose();
}
