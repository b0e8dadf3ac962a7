using Endeavour.Evidence;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Evidence.Core20;

/// <summary>People of every role, and the small areas of England with their deprivation.</summary>
public sealed class CoreFixture : PeopledFixture
{
    static readonly string[] Files =
        ["lookups/lsoa21_ward24_ltla24_england.csv", "lookups/ltla23_utla23.csv", "lookups/ltla24_region24.csv", "lookups/lsoa21_sicbl24_icb24_england.csv", "deprivation/iod2025_lsoa21_scores_ranks_deciles.csv"];

    public async Task<string> TextAsync(string address)
    {
        using var client = CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    protected override void Fill(PartnershipRecords records)
    {
        base.Fill(records);
        var places = new ImportPlaces(new PlaceFolder(Data.Evidence), TimeProvider.System).Run([.. Files.Select(path => Shared.Path(["data", .. path.Split('/')]))], "a test");
        Assert.False(places.IsRefused, string.Join('\n', places.Problems.Select(problem => problem.Message)));
    }
}

/// <summary>A local definition of Core20 is agreed on a day, never rewritten, and ends; the public sees which one counts.</summary>
public sealed class AgreementTests(CoreFixture site) : IClassFixture<CoreFixture>
{
    const string List = "/leicestershire/desk/core20", New = List + "/new", Public = "/leicestershire/core20", County = "E10000018";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static (string, string)[] Form(string label, string percent = "10", string within = County) =>
        [("Input.Label", label), ("Input.Percent", percent), ("Input.Within", within), ("Input.AgreedOn.Day", "3"), ("Input.AgreedOn.Month", "2"), ("Input.AgreedOn.Year", "2026"), ("Input.RestsOn", "The strategy's first paper")];

    [Fact]
    public async Task Only_those_who_look_after_it_may_record_one()
    {
        using var visitor = site.Visitor();
        using var member = site.As(Role.Member, PeopledFixture.There);
        using var elsewhere = site.As(Role.Analyst);
        (await visitor.GetAsync(List)).Expect(302);
        (await member.GetAsync(New)).Expect(403);
        (await elsewhere.GetAsync(List)).Expect(404);
        using var lead = site.As(Role.EqualityLead, PeopledFixture.There);
        (await lead.GetAsync($"{List}/{Guid.Empty}/end")).Expect(404);
    }

    [Fact]
    public async Task Every_error_is_said_at_once()
    {
        using var analyst = site.As(Role.Analyst, PeopledFixture.There);
        Assert.Equal(["Enter a name of 80 letters at most, such as Local 10%.", "Enter a whole number from 1 to 50.", "Choose the area whose small areas are meant.", "Enter the day on which it was agreed.", "Say where it was agreed, in 300 letters at most: the paper, the meeting or the decision."],
            (await analyst.SendAsync(New, ("Input.Percent", "51"), ("Input.Within", "E06000002"))).Expect(200).Errors);
    }

    [Fact]
    public async Task What_is_agreed_stands_under_its_own_name_and_day_and_when_it_ends_it_is_named_as_no_longer_used()
    {
        Assert.Contains("not yet agreed", (await site.PageAsync(Public)).Says(".govuk-body-l"), StringComparison.Ordinal);
        using var analyst = site.As(Role.Analyst, PeopledFixture.There);
        (await analyst.SendAsync(New, Form("Local 5%", "5"))).Expect(302);
        (await analyst.SendAsync(New, Form("Local 10%", "10%"))).Expect(302);
        Assert.Equal(["There is a definition of this name and day already. Give this one another name."], (await analyst.SendAsync(New, Form("local 5%"))).Expect(200).Errors);
        var page = await site.PageAsync(Public);
        Assert.DoesNotContain("not yet agreed", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal(["National 20% (definition of 1 November 2021)", "Local 10% (definition of 3 February 2026)", "Local 5% (definition of 3 February 2026)"], page.QuerySelectorAll("main h2.govuk-heading-l").Select(heading => heading.TextContent));
        Assert.DoesNotContain("has not recorded that it agreed", page.Body!.TextContent, StringComparison.Ordinal);
        var (tenth, twentieth) = (Taken(page, "Local 10%"), Taken(page, "Local 5%"));
        Assert.Equal((SmallAreas(page) / 10, SmallAreas(page) / 20), (tenth, twentieth));
        var lines = (await site.TextAsync(Public + ".csv")).Split('\n');
        Assert.Contains(lines, line => line.StartsWith($"Local 5%,2026-02-03,5,{County},2025,", StringComparison.Ordinal));

        Guid id;
        using (var db = site.Records.Open(PeopledFixture.There)) id = (await db.CoreAgreements.SingleAsync(each => each.Label == "Local 5%", Cancel)).Id;
        var (end, today) = ($"{List}/{id}/end", London.Today(TimeProvider.System));
        Assert.Equal(["Enter the last day of its use.", "Say why it ends, for the history."], (await analyst.SendAsync(end)).Expect(200).Errors);
        Assert.Equal(["A definition cannot end before the day on which it was agreed."], (await analyst.SendAsync(end, Last(new(2026, 2, 2)))).Expect(200).Errors);
        Assert.Equal(["Enter a day that has come: until then the definition is in use."], (await analyst.SendAsync(end, Last(today.AddDays(1)))).Expect(200).Errors);
        (await analyst.SendAsync(end, Last(today.AddDays(-1)))).Expect(302);
        Assert.Equal(["This definition has ended already."], (await analyst.SendAsync(end, Last(today.AddDays(-1)))).Expect(200).Errors);
        page = await site.PageAsync(Public);
        Assert.DoesNotContain(page.QuerySelectorAll("main h2"), heading => heading.TextContent.StartsWith("Local 5%", StringComparison.Ordinal));
        Assert.Contains("Local 5% (definition of 3 February 2026): the most deprived 5% of the small areas of Leicestershire, used until", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No longer used", (await analyst.PageAsync(List)).Body!.TextContent, StringComparison.Ordinal);
    }

    static (string, string)[] Last(DateOnly day) => [("Input.Last.Day", $"{day.Day}"), ("Input.Last.Month", $"{day.Month}"), ("Input.Last.Year", $"{day.Year}"), ("Input.Why", "Another was agreed")];

    static IEnumerable<AngleSharp.Dom.IElement> Rows(AngleSharp.Dom.IDocument page, string definition) =>
        page.QuerySelectorAll("main table.table-stack").Single(table => table.QuerySelector("caption")!.TextContent.StartsWith(definition, StringComparison.Ordinal)).QuerySelectorAll("tbody tr");

    static int SmallAreas(AngleSharp.Dom.IDocument page) => Rows(page, "National").Sum(row => int.Parse(row.QuerySelector("td[data-label='Of all small areas']")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));

    static int Taken(AngleSharp.Dom.IDocument page, string definition) => Rows(page, definition).Sum(row => int.Parse(row.QuerySelector("td[data-label='Small areas in it']")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
}
