using Endeavour.Accounts.Import;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Platform;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Journeys.SignIn;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>A site of two partnerships with their invented people, lists of the country's areas, and no figures yet.</summary>
public sealed class ReleaseSite(RunningSite running) : IAsyncLifetime
{
    public SignInSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await SignInSite.Start(running.Browser, "--Demonstration=true");
        var (records, data) = (Site.Services.GetRequiredService<PartnershipRecords>(), Site.Services.GetRequiredService<DataFolder>());
        string[] lists = ["ltla23_utla23.csv", "ltla24_region24.csv", "ltla_2016_to_2024_changes.csv"];
        var places = new ImportPlaces(new PlaceFolder(data.Evidence), TimeProvider.System).Run([.. lists.Select(name => Shared.Path("data", "lookups", name))], "a test");
        Assert.False(places.IsRefused, string.Join('\n', places.Problems.Select(problem => problem.Message)));
        foreach (var partnership in new[] { "rutland", "leicestershire" })
        {
            var imported = await new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", partnership)]);
            Assert.True(imported.Ok, string.Join('\n', imported.Problems));
            var file = Repository.Path("examples", partnership, "people.yaml");
            Assert.Empty((await new ImportPeople(records, TimeProvider.System).Run(PeopleFile.Read(file, await File.ReadAllBytesAsync(file)), demonstration: true)).Problems);
        }
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
