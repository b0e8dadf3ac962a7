namespace Endeavour.Platform.Layout;

/// <summary>A place in a partnership's navigation.</summary>
public sealed record Section(string Name, string Path)
{
    public static readonly Section Strategy = new("Our strategy", "strategy");
    public static readonly Section Outcomes = new("How we are doing", "outcomes");
    public static readonly Section PlanOnAPage = new("Plan on a page", "plan-on-a-page");
    public static readonly Section OutcomesReport = new("Outcomes report", "report");
    public static readonly Section Methods = new("Methods", "methods");

    /// <summary>All places, in the order shown.</summary>
    public static IReadOnlyList<Section> All { get; } = [Strategy, Outcomes, PlanOnAPage, OutcomesReport, Methods];
}
