namespace Endeavour.Strategy.Versions.Assessments;

/// <summary>What has to be assessed before a version is agreed. The one place that is asked: assessments that are records of their own are added here.</summary>
public static class Needed
{
    public static IEnumerable<Assessment> Of(StrategyVersion version) => version.Assessments.Where(each => each.IsNeeded);

    public static IEnumerable<Assessment> Missing(StrategyVersion version) => Of(version).Where(each => each.IsMissing);
}
