using Endeavour.Accounts.Import;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Journeys.SignIn;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>The demonstration with its invented people, and in one partnership the work of some months.</summary>
public sealed class Workplace(RunningSite running) : IAsyncLifetime
{
    public const string Here = "rutland";

    /// <summary>The records beside the people that have pages of their own.</summary>
    public Furniture Furniture { get; private set; } = null!;

    public SignInSite Site { get; private set; } = null!;

    public IServiceProvider Services => Site.Services;

    public async ValueTask InitializeAsync()
    {
        Site = await SignInSite.Start(running.Browser, "--Demonstration=true");
        var records = Services.GetRequiredService<PartnershipRecords>();
        var imported = await new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples")]);
        Assert.True(imported.Ok, string.Join('\n', imported.Problems));
        foreach (var partnership in records.All())
        {
            var file = Repository.Path("examples", partnership.Id, "people.yaml");
            var people = await new ImportPeople(records, TimeProvider.System).Run(PeopleFile.Read(file, await File.ReadAllBytesAsync(file)), demonstration: true);
            Assert.Empty(people.Problems);
        }
        var (done, refused, waiting) = await DeskFurniture.Bring(this);
        Furniture = await Furniture.Bring(records, Here) with { Imported = done, Refused = refused, Waiting = waiting };
    }

    /// <summary>As the list of the demonstration calls them: "the clerk of Rutland".</summary>
    public async Task Be(IPage page, string who)
    {
        await page.GotoAsync(Site.Home + "/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in as " + who, Exact = true }).ClickAsync();
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
