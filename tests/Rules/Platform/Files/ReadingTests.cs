using Endeavour.Platform.Database;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;

namespace Endeavour.Tests.Rules.Platform.Files;

/// <summary>Who may read what, and when: every marking with everyone who may come.</summary>
public sealed class ReadingTests : IDisposable
{
    readonly Kept _kept = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    //                     marking     visitor belongs granted clerk
    [InlineData("public", true, true, true, true)]
    [InlineData("embargoed", false, false, true, true)]
    [InlineData("embargo over", true, true, true, true)]
    [InlineData("embargo ends now", true, true, true, true)]
    [InlineData("closed", false, true, true, true)]
    [InlineData("exempt", false, false, true, true)]
    public void Each_marking_opens_a_file_to_these(string marking, bool visitor, bool belongs, bool granted, bool clerk)
    {
        var file = File(marking);
        var grant = Grant.To(Guid.Empty, file, _kept.Now.AddHours(1), "To advise the board", _kept.Acting);
        Viewer[] viewers = [Viewer.Visitor, new(true, false, []), new(true, false, [grant]), new(true, true, [])];
        Assert.Equal([visitor, belongs, granted, clerk], viewers.Select(viewer => Reading.MayRead(file, viewer, _kept.Now)));
    }

    [Theory]
    [InlineData("embargoed for long"), InlineData("closed"), InlineData("exempt")]
    public void A_grant_opens_its_file_until_it_ends_and_no_other(string marking)
    {
        var (file, other) = (File(marking), File(marking));
        var grant = Grant.To(Guid.Empty, file, _kept.Now.AddHours(1), "To advise the board", _kept.Acting);
        var viewer = new Viewer(false, false, [grant]);
        Assert.False(Reading.MayRead(other, viewer, _kept.Now));
        Assert.False(Reading.MayRead(file, viewer, _kept.Now.AddTicks(-1)));
        Assert.True(Reading.MayRead(file, viewer, _kept.Now));
        Assert.True(Reading.MayRead(file, viewer, _kept.Now.AddHours(1).AddTicks(-1)));
        Assert.False(Reading.MayRead(file, viewer, _kept.Now.AddHours(1)));
        grant.End(_kept.Now.AddMinutes(10));
        Assert.False(Reading.MayRead(file, viewer, _kept.Now.AddMinutes(10)));
    }

    [Fact]
    public void What_is_exempt_never_becomes_public_by_the_clock()
    {
        foreach (var paragraph in Enumerable.Range(1, 7)) Assert.False(Marking.Exempt(paragraph).IsPublicAt(DateTimeOffset.MaxValue));
        Assert.False(Marking.Closed.IsPublicAt(DateTimeOffset.MaxValue));
        Assert.Throws<Refusal>(() => Marking.Exempt(0));
        Assert.Throws<Refusal>(() => Marking.Exempt(8));
    }

    [Fact]
    public void Nobody_is_let_in_without_an_end_and_a_reason()
    {
        var file = File("closed");
        Assert.Throws<Refusal>(() => Grant.To(Guid.Empty, file, _kept.Now, "Reason", _kept.Acting));
        Assert.Throws<Refusal>(() => Grant.To(Guid.Empty, file, _kept.Now.AddDays(1), " ", _kept.Acting));
    }

    [Fact]
    public async Task A_record_comes_back_from_the_database_as_it_was()
    {
        await using var db = await _kept.Partnership();
        var file = File("embargoed");
        file.Keep(new(2026, 9, 30), "Signing-in sheets go after six months");
        await _kept.Save(db, file, "FileGiven");
        await using var again = _kept.Records.Open("rutland");
        var found = again.Files.Single();
        Assert.Equal(("Paper 3.pdf", FileKind.Pdf, file.Content, file.Marking, "Clerk to the board"), (found.Name, found.Kind, found.Content, found.Marking, found.UploadedAs));
        Assert.Equal((new DateOnly(2026, 9, 30), 1), (found.KeepUntil!.Value, found.Revision));
        found.Mark(Marking.Exempt(3));
        await again.SaveAsync(_kept.Acting.Because("FileMarked", "Commercial figures"), Cancel);
        Assert.Equal(["exemptParagraph", "openness", "publicFrom"], again.Changes.OrderBy(change => change.Number).Last().Read()!.Differences().Order());
    }

    [Fact]
    public async Task A_person_brings_their_own_grants_and_roles()
    {
        await using var db = await _kept.Partnership();
        var (file, mine, theirs) = (File("exempt"), Guid.CreateVersion7(_kept.Now), Guid.CreateVersion7(_kept.Now));
        await _kept.Save(db, file);
        await _kept.Save(db, Grant.To(mine, file, _kept.Now.AddDays(2), "To advise the board", _kept.Acting), "PersonLetIn");
        async Task<bool> May(CurrentPerson person) => Reading.MayRead(file, await Viewer.Of(person, db, Cancel), _kept.Now);
        Assert.True(await May(new() { Person = mine }));
        Assert.False(await May(new() { Person = theirs }));
        Assert.False(await May(new() { Account = mine }));
        Assert.True(await May(new() { Person = theirs, Roles = new HashSet<Role> { Role.Clerk } }));
        Assert.False(await May(new() { Person = theirs, Roles = new HashSet<Role>(Enum.GetValues<Role>().Except([Role.Clerk])) }));
    }

    FileRecord File(string marking) => FileRecord.Of(new("Paper 3.pdf", FileHash.Kept(new('a', 64)), 12, FileKind.Pdf), marking switch
    {
        "public" => Marking.Public,
        "closed" => Marking.Closed,
        "exempt" => Marking.Exempt(3),
        "embargo over" => Marking.EmbargoedUntil(_kept.Now.AddDays(-1)),
        "embargo ends now" => Marking.EmbargoedUntil(_kept.Now),
        "embargoed for long" => Marking.EmbargoedUntil(_kept.Now.AddYears(1)),
        _ => Marking.EmbargoedUntil(_kept.Now.AddTicks(1)),
    }, _kept.Acting);

    public void Dispose() => _kept.Dispose();
}
