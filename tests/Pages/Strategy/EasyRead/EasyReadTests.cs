using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Strategy.EasyRead;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.Pages.Strategy.Editing;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Strategy.EasyRead;

/// <summary>An Easy Read text is public only after readers tested it and a post signed it off, and only while the words it stands for stay.</summary>
public sealed class EasyReadTests(EditingFixture site) : IClassFixture<EditingFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<(StrategyVersion Version, string Home)> Rutland()
    {
        using var db = site.Records.Open("rutland");
        var version = await Current.Of(db.Strategies.AsNoTracking()).FirstAsync(Stop);
        return (version, $"/rutland/edit/{version.Slug}/{version.Version}");
    }

    [Fact]
    public async Task It_is_tested_before_it_is_signed_off_and_hidden_again_when_the_words_change()
    {
        var (_, home) = await Rutland();
        using var officer = site.As(Role.StrategyOfficer);
        using var visitor = site.Visitor();
        const string open = "/rutland/easy-read/best-start";
        Assert.Contains("There is no Easy Read of this yet", (await visitor.PageAsync(open)).Says("main"), StringComparison.Ordinal);
        var edit = $"{home}/easy-read/best-start";
        Assert.StartsWith("Add the Easy Read text", Assert.Single((await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.Text", "Babies need a good start."), ("Input.State", "BeingMade"), ("Input.Why", "Asked for"))).Expect(302);
        Assert.StartsWith("Say who tested it", Assert.Single((await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        Assert.StartsWith("You cannot sign it off before", Assert.Single((await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Readers", "Our readers"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.State", "TestedWithReaders"), ("Input.Readers", "Our readers"), ("Input.Why", "Read aloud"))).Expect(302);
        Assert.DoesNotContain("Babies need", (await visitor.PageAsync(open)).Says("main"), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Why", "It is clear"))).Expect(302);
        var shown = (await visitor.PageAsync(open)).Says("main");
        Assert.Contains("Babies need a good start.", shown, StringComparison.Ordinal);
        Assert.Contains("Tested by Our readers. Signed off by", shown, StringComparison.Ordinal);
        (await officer.SendAsync($"{home}/elements/best-start", ("Input.Statement", "Other words for it."), ("Input.Why", "Clearer"))).Expect(302);
        Assert.DoesNotContain("Babies need", (await visitor.PageAsync(open)).Says("main"), StringComparison.Ordinal);
        Assert.Contains("Out of date: the words it stands for have changed (1)", (await officer.PageAsync("/rutland/edit/easy-read")).Says("main"), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.Text", "Every baby needs a good start."), ("Input.State", "SignedOff"), ("Input.Why", "x"))).Expect(200);
        (await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Why", "Still right"))).Expect(302);
        Assert.Contains("Babies need", (await visitor.PageAsync(open)).Says("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_open_to_visitors_only_while_it_is_signed_off()
    {
        var (_, home) = await Rutland();
        using var officer = site.As(Role.EngagementOfficer);
        using var visitor = site.Visitor();
        var edit = $"{home}/easy-read/";
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();
        Assert.Single((await officer.SendFilesAsync(edit, [("Input.File", "easy.pdf", "MZ\0\0not a document"u8.ToArray())], ("Input.State", "BeingMade"), ("Input.Why", "x"))).Expect(200).Errors);
        (await officer.SendFilesAsync(edit, [("Input.File", "easy.pdf", pdf)], ("Input.State", "TestedWithReaders"), ("Input.Readers", "Our readers"), ("Input.Why", "Made"))).Expect(302);
        Guid file;
        using (var db = site.Records.Open("rutland")) file = (await db.EasyReadings.AsNoTracking().SingleAsync(each => each.Element == "" && each.File != null, Stop)).File!.Value;
        Assert.NotEqual(200, (await visitor.GetAsync($"/rutland/files/{file}")).Status);
        (await officer.SendAsync(edit, ("Input.State", "SignedOff"), ("Input.Why", "Clear"))).Expect(302);
        (await visitor.GetAsync($"/rutland/files/{file}")).Expect(200);
        Assert.NotNull((await visitor.PageAsync("/rutland/easy-read")).QuerySelector($"a[href='/rutland/files/{file}']"));
        (await officer.SendAsync(edit, ("Input.RemoveFile", "true"), ("Input.Text", "Short words."), ("Input.State", "BeingMade"), ("Input.Why", "New one"))).Expect(302);
        Assert.NotEqual(200, (await visitor.GetAsync($"/rutland/files/{file}")).Status);
        using var after = site.Records.Open("rutland");
        Assert.Equal(Openness.Closed, (await after.Files.AsNoTracking().SingleAsync(each => each.Id == file, Stop)).Openness);
    }

    [Fact]
    public async Task Two_who_look_after_one_text_are_shown_both_and_an_address_is_a_safe_one()
    {
        var (_, home) = await Rutland();
        using var officer = site.As(Role.StrategyOfficer);
        var edit = $"{home}/easy-read/access";
        using (var db = site.Records.Open("rutland")) edit = $"{home}/easy-read/{(await db.Elements.Where(each => each.Depth == 0 && each.Slug != "best-start").OrderBy(each => each.Order).FirstAsync(Stop)).Slug}";
        Assert.StartsWith("Enter an address", Assert.Single((await officer.SendAsync(edit, ("Input.Address", "javascript:alert(1)"), ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        (await officer.SendAsync(edit, ("Input.Address", "https://example.org/easy"), ("Input.Why", "Found"))).Expect(302);
        var stale = Accounts.Browser.Filled(await officer.PageAsync(edit), ("Input.Text", "Mine"), ("Input.Why", "x"));
        (await officer.SendAsync(edit, ("Input.Text", "Theirs"), ("Input.Why", "First"))).Expect(302);
        Assert.Contains("Theirs", (await officer.PostAsync(edit, stale)).Expect(200).Document.Says("main"), StringComparison.Ordinal);
        await officer.PageAsync($"{home}/easy-read/nowhere", 404);
    }
}
