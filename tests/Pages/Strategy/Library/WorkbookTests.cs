using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The matrix as a workbook, both ways.</summary>
public sealed class WorkbookTests(LibraryFixture site, ITestOutputHelper output) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    const string Download = "/leicestershire/matrix/matrix.xlsx", Upload = "/leicestershire/matrix/upload";

    async Task<Dictionary<string, List<IDictionary<string, object?>>>> Sheets(string address)
    {
        using var client = site.CreateClient();
        var bytes = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Stop);
        using var stream = new MemoryStream(bytes);
        return stream.GetSheetNames().ToDictionary(name => name, name => stream.Query(useHeaderRow: true, sheetName: name, excelType: ExcelType.XLSX).Select(row => (IDictionary<string, object?>)row).ToList());
    }

    static byte[] Workbook(Dictionary<string, List<IDictionary<string, object?>>> sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(sheet => sheet.Key, sheet => (object)sheet.Value.Select(row => new Dictionary<string, object?>(row)).ToList()));
        return stream.ToArray();
    }

    [Fact]
    public async Task Every_count_on_the_page_can_be_counted_again_from_the_workbook()
    {
        var (sheets, page) = (await Sheets("/mid-and-south-essex/matrix/matrix.xlsx"), await site.PageAsync("/mid-and-south-essex/matrix"));
        // Counted here with nothing of the product: partners by their documents, the strongest mark first.
        var marks = sheets["Matrix"].ToDictionary(row => $"{row["Document"]}");
        var partners = sheets["Partners"].Where(row => $"{row["Read"]}" == "Yes").ToList();
        var themes = marks.Values.First().Keys.Skip(4).ToList();
        Assert.Equal((27, 30, 26, 31), (marks.Count, sheets["Partners"].Count, partners.Count, themes.Count));
        var footer = page.QuerySelectorAll("#matrix tfoot tr").Select(row => row.QuerySelectorAll("td").SkipLast(1).Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList()).ToList();
        foreach (var (at, theme) in themes.Index())
        {
            var named = partners.Select(partner => $"{partner["Documents"]}".Split("; ").Select(document => $"{marks[document][theme]}").ToList()).ToList();
            var (high, all) = (named.Count(cells => cells.Contains("High")), named.Count(cells => cells.Exists(cell => cell is "High" or "Priority")));
            Assert.Equal((high, all), (footer[0][at], footer[1][at]));
            var said = page.QuerySelectorAll("details[id^=theme-] summary")[at].TextContent.Trim();
            Assert.Equal($"{theme}: named by {all} of 26" + (high == 0 ? "" : $", {high} high"), said);
        }
        Assert.Equal(259, sheets["Quotations"].Count(row => row["Quotation"] is not null));
        output.WriteLine($"{themes.Count} themes counted again: {string.Join(", ", themes.Zip(footer[1]).OrderByDescending(pair => pair.Second).Take(5))}");
    }

    [Fact]
    public async Task What_is_filled_in_is_taken_and_nothing_else_is_lost()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        var sheets = await Sheets(Download);
        var maldon = sheets["Matrix"].Single(row => $"{row["Document"]}" == "maldon-2021");
        Assert.Equal(["The workbook says what the matrix says already."], (await Send(officer, sheets)).Expect(200).Errors);
        maldon["Cancer"] = "Priority";
        maldon["Obesity and weight management"] = "";
        sheets["Quotations"].Add(new Dictionary<string, object?>(sheets["Quotations"][0]) { ["Document"] = "maldon-2021", ["Theme"] = "Cancer", ["Quotation"] = "=1+1 <b>words</b>", ["Page or section"] = "B19" });
        (await Send(officer, sheets)).Expect(302);
        var page = await site.PageAsync("/leicestershire/library/maldon-2021");
        Assert.Contains("“=1+1 <b>words</b>” (B19)", page.Says("#cancer"), StringComparison.Ordinal);
        Assert.Contains("“Obesity”", page.Says("#obesity"), StringComparison.Ordinal);
        var later = await Sheets(Download);
        later["Matrix"].Single(row => $"{row["Document"]}" == "maldon-2021")["Obesity and weight management"] = "";
        (await Send(officer, later, ("Input.TakeOut", "true"))).Expect(302);
        Assert.Null((await site.PageAsync("/leicestershire/library/maldon-2021")).QuerySelector("#obesity"));
        // The first workbook is older than what was taken since.
        maldon["Diabetes"] = "High";
        var answer = (await Send(officer, sheets)).Expect(200);
        Assert.Contains("Someone has changed the marks of maldon-2021 since this workbook was downloaded", answer.Document.Says("#problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_is_said_by_its_cell_and_nothing_is_taken()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        var sheets = await Sheets(Download);
        var at = sheets["Matrix"].FindIndex(row => $"{row["Document"]}" == "braintree-2019");
        var row = sheets["Matrix"][at];
        (row["Cancer"], row["Debt"], row["COPD"]) = ("huge", "High", 7.0);
        sheets["Matrix"].Add(new Dictionary<string, object?>(row) { ["Document"] = "no-such-plan" });
        sheets["Matrix"].Add(new Dictionary<string, object?>(row) { ["Document"] = "braintree-2019" });
        foreach (var each in sheets["Matrix"]) each["Moon"] = null;
        sheets["Quotations"].Add(new Dictionary<string, object?>(sheets["Quotations"][0]) { ["Document"] = "braintree-2019", ["Theme"] = "Crime", ["Quotation"] = "no mark" });
        sheets["Quotations"].Add(new Dictionary<string, object?>(sheets["Quotations"][0]) { ["Document"] = "braintree-2019", ["Theme"] = "Mars", ["Quotation"] = new string('x', 700) });
        var answer = (await Send(officer, sheets)).Expect(200);
        Assert.Equal("7 cells have problems, listed below. Nothing was changed.", Assert.Single(answer.Errors));
        var said = answer.Document.QuerySelectorAll("#problems tbody tr").Select(line => string.Join(' ', line.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))).ToList();
        output.WriteLine(string.Join('\n', said));
        Assert.Contains(said, line => line.StartsWith($"Matrix N{at + 2} \"huge\" is not a mark.", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("\"7\" is not a mark", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("There is no document \"no-such-plan\"", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("has two rows", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("Matrix AJ1 There is no theme \"Moon\"", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("There are words for Crime, but no mark", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("There is no theme \"Mars\"", StringComparison.Ordinal));
        using var db = site.Records.Open("leicestershire");
        var document = await db.PartnerDocuments.SingleAsync(each => each.Slug == "braintree-2019", Stop);
        Assert.Equal(7, await db.ThemeMarks.CountAsync(mark => mark.DocumentId == document.Id, Stop));
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_or_a_bomb_is_refused_in_one_sentence()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        Assert.Equal(["Choose the workbook."], (await officer.SendAsync(Upload, ("Input.Why", "x"))).Expect(200).Errors);
        Assert.Contains("cannot be read as a workbook", Assert.Single((await officer.SendFilesAsync(Upload, [("Input.File", "a.xlsx", Encoding.UTF8.GetBytes("a,b"))], ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open())
            for (var i = 0; i < 1000; i++) part.Write(new byte[100_000]);
        Assert.Contains("unpacks to far more", Assert.Single((await officer.SendFilesAsync(Upload, [("Input.File", "a.xlsx", bomb.ToArray())], ("Input.Why", "x"))).Expect(200).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_comes_out_as_a_file_that_changes_nothing_when_it_is_brought_in_again()
    {
        using var officer = site.As(Role.StrategyOfficer, PeopledFixture.There);
        var text = await officer.TextAsync("/leicestershire/library/partner-strategies.yaml");
        using var folder = new Endeavour.Tests.TestKit.TemporaryFolder();
        Directory.CreateDirectory(folder.Root);
        var path = Path.Combine(folder.Root, "partner-strategies.yaml");
        await File.WriteAllTextAsync(path, text, Stop);
        var result = await new Endeavour.Strategy.Import.ImportStrategyFiles(site.Records, TimeProvider.System).Check([path], Stop);
        Assert.True(result.Ok, string.Join('\n', result.Problems));
        Assert.Equal(Endeavour.Strategy.Import.Change.Unchanged, Assert.Single(result.Partnerships).Library!.Change);
    }

    static Task<Answered> Send(Browser officer, Dictionary<string, List<IDictionary<string, object?>>> sheets, params (string, string)[] fields) =>
        officer.SendFilesAsync(Upload, [("Input.File", "matrix.xlsx", Workbook(sheets))], [("Input.Why", "Filled in at the workshop"), .. fields]);
}
