namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A site that does its background work, as it is served.</summary>
public sealed class WorkingFixture : JobsFixture
{
    protected override IEnumerable<(string Name, string Value)> Settings => [("Jobs:Lease", "00:00:04")];
}
