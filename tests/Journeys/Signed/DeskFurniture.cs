using System.Text;
using Endeavour.Platform.Jobs.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>What an analyst did at the desk, in the browser: imports that were done, refused, and one that waits.</summary>
static class DeskFurniture
{
    public const int Indicator = 1_000_001;

    public static async Task<(Guid Imported, Guid Refused, Guid Waiting)> Bring(Workplace workplace)
    {
        var page = await workplace.Site.Visit("/sign-in");
        await workplace.Be(page, Rooms.Administrator);
        await Import(page, workplace, Csv("2018,31", "2019,32.5", "2020,33"), "The figures are release p1");
        var imported = await Import(page, workplace, Csv("2018,31", "2019,36.5", "2020,33", "2021,34"), "The figures are release p2");
        var refused = await Import(page, workplace, Csv("2018,31", "2019,many", "2020,a lot"), "Nothing was imported and nothing was changed.");
        var waiting = await Ask(page, workplace, Csv("2022,35"));
        await page.Context.CloseAsync();
        return (imported, refused, waiting);
    }

    /// <summary>The page shows by itself how it ends.</summary>
    static async Task<Guid> Import(IPage page, Workplace workplace, string csv, string ends)
    {
        var asked = await Ask(page, workplace, csv);
        while (await workplace.Services.GetRequiredService<RunJobs>().Next(Workplace.Here, CancellationToken.None)) { }
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(ends, new() { Timeout = 30_000 });
        return asked;
    }

    static async Task<Guid> Ask(IPage page, Workplace workplace, string csv)
    {
        await page.GotoAsync($"{workplace.Site.Home}/{Workplace.Here}/desk/import");
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "people-who-feel-at-home.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByLabel("Why do you import them?").FillAsync("The yearly survey of the council came");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and import" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You can leave this page");
        return Guid.Parse(page.Url.Split('/')[^1]);
    }

    /// <summary>A file as Fingertips exports them, of Rutland and England: <c>period,value</c>.</summary>
    static string Csv(params string[] figures)
    {
        var text = new StringBuilder("Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n");
        foreach (var figure in figures.Select(each => each.Split(',')))
            foreach (var (area, limits) in new[] { ("E92000001,England,England", "30,38"), ("E06000017,Rutland,Counties & UAs", "30,34") })
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Indicator},People who feel at home where they live,,,{area},Persons,16+ yrs,,,{figure[0]},{figure[1]},{limits},,,,,,,,,{figure[0]}0000,,\n");
        return text.ToString();
    }
}
