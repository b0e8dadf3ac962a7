namespace Endeavour.Strategy.Versions;

/// <summary>Which version is shown first.</summary>
public static class Current
{
    /// <summary>The latest by date first; of two on one day, the one imported last. A draft that was begun on screen is nobody's but its writers'.</summary>
    public static IQueryable<StrategyVersion> Of(IQueryable<StrategyVersion> versions) =>
        WithDrafts(versions.Where(version => !version.IsPrivate || version.Status != VersionStatus.Draft));

    /// <summary>The same with such drafts, for those who write them.</summary>
    public static IQueryable<StrategyVersion> WithDrafts(IQueryable<StrategyVersion> versions) =>
        versions.OrderByDescending(version => version.Dated).ThenByDescending(version => version.ImportedAt).ThenByDescending(version => version.Version);
}
