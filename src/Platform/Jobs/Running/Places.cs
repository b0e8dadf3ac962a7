using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Jobs.Running;

/// <summary>Where jobs are kept: the record of each partnership, by its id, and the directory, which has no id.</summary>
public sealed class Places(IServiceScopeFactory scopes, PartnershipRecords records, TimeProvider clock)
{
    public const string Directory = "";

    internal TimeProvider Clock => clock;

    internal IReadOnlyList<string> All => [.. records.All().Select(partnership => partnership.Id), Directory];

    /// <summary>A scope as a page of that partnership would have; none when the partnership is no longer served.</summary>
    internal Place? Enter(string place)
    {
        var partnership = place == Directory ? null : records.Find(place);
        if (partnership is null && place != Directory) return null;
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPartnership>().OrNone = partnership;
        return new(scope, partnership?.Id);
    }
}

sealed class Place(AsyncServiceScope scope, string? partnership) : IAsyncDisposable
{
    public string? Partnership => partnership;

    public IServiceProvider Services => scope.ServiceProvider;

    public RecordDb Db { get; } = partnership is null ? scope.ServiceProvider.GetRequiredService<DirectoryDb>() : scope.ServiceProvider.GetRequiredService<AppDb>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
