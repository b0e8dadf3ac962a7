using System.Globalization;
using System.Text;
using Endeavour.Evidence;
using Endeavour.Evidence.Desk.Imports;
using Endeavour.Evidence.Outcomes;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Running;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Evidence.Desk;

/// <summary>Two partnerships with people of every role and two outcomes each, no figures, and background work that a test does by hand.</summary>
public sealed class DeskFixture : PeopledFixture
{
    public const int Campylobacter = 93356, Other = 1_000_001;
    public const string File = "indicators-CountyUA.data__93356_campylobacter.csv";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public EvidenceLayers Layers => Services.GetRequiredService<EvidenceLayers>();

    public EvidenceFolder Own(string partnership = Here) => Layers.FolderOf(partnership);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Jobs:Run", "false");
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var partnership in new[] { Here, There })
        {
            using var db = Records.Open(partnership);
            db.AddRange(new Outcome { Id = Key(), Slug = "campylobacter", Title = "Fewer people fall ill from their food", Indicator = Campylobacter, Order = 1 }, new Outcome { Id = Key(), Slug = "local", Title = "More people feel at home", Indicator = Other, Order = 2 });
            await db.SaveChangesAsync(Cancel);
        }
    }

    /// <summary>Does what waits, as the site's worker would.</summary>
    public async Task Work(string partnership = Here)
    {
        var run = Services.GetRequiredService<RunJobs>();
        while (await run.Next(partnership, Cancel)) { }
    }

    /// <summary>Asks for an import on screen.</summary>
    public async Task<Guid> Ask(string name, byte[] content, Role role = Role.Analyst, params IEnumerable<(string, string)> fields)
    {
        using var analyst = As(role);
        var answer = (await analyst.SendFilesAsync("/rutland/desk/import", [("Input.Files", name, content)], fields.Append(("Input.Why", "The new year's figures")))).Expect(302);
        return Guid.Parse(answer.Location.Split('/')[^1]);
    }

    public async Task<AskedImport> Import(string csv, params IEnumerable<(string, string)> fields)
    {
        var id = await Ask("figures.csv", Encoding.UTF8.GetBytes(csv), Role.Analyst, fields);
        await Work();
        return await Find(id);
    }

    public async Task<AskedImport> Find(Guid id)
    {
        using var db = Records.Open(Here);
        return await db.AskedImports.AsNoTracking().SingleAsync(import => import.Id == id, Cancel);
    }

    public async Task<Job> Job(Guid id)
    {
        using var db = Records.Open(Here);
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, Cancel);
    }

    public async Task<List<string>> Said(string what)
    {
        using var db = Records.Open(Here);
        return await db.Changes.Where(change => change.What == what).OrderBy(change => change.Number).Select(change => change.Subject).ToListAsync(Cancel);
    }

    public static byte[] Real() => System.IO.File.ReadAllBytes(Shared.Path("data", "fingertips", File));

    /// <summary>A file as Fingertips exports them, of Rutland and England.</summary>
    public static string Csv(int indicator, params IEnumerable<(string Period, double Value)> figures)
    {
        var text = new StringBuilder("Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n");
        foreach (var (period, value) in figures)
            foreach (var (code, name, type, at) in new[] { ("E92000001", "England", "England", value + 1), ("E06000017", "Rutland", "Counties & UAs", value) })
                text.Append(CultureInfo.InvariantCulture, $"{indicator},People who feel at home,,,{code},{name},{type},Persons,All ages,,,{period},{at},{at - 0.5},{at + 0.5},,,,,,,,,{period[..4]}0000,,\n");
        return text.ToString();
    }
}
