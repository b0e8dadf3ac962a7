using Endeavour.Accounts.Import;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Journeys.SignIn;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>South Tees with its settings and its invented people, and no strategy.</summary>
public sealed class StrategySite(RunningSite running) : IAsyncLifetime
{
    public SignInSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await SignInSite.Start(running.Browser, "--Demonstration=true");
        var records = Site.Services.GetRequiredService<PartnershipRecords>();
        var imported = await new ImportStrategyFiles(records, TimeProvider.System).Import([Repository.Path("examples", "south-tees", "partnership.yaml")]);
        Assert.True(imported.Ok, string.Join('\n', imported.Problems));
        var file = Repository.Path("examples", "south-tees", "people.yaml");
        Assert.Empty((await new ImportPeople(records, TimeProvider.System).Run(PeopleFile.Read(file, await File.ReadAllBytesAsync(file)), demonstration: true)).Problems);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
