namespace Endeavour.Strategy.Versions.Assessments;

/// <summary>An assessment of a version that has to be made before it is agreed, such as of its impact on equality or on health inequalities.</summary>
/// <param name="IsNeeded">A version is not agreed before it is done.</param>
/// <param name="Done">The day on which it was done.</param>
/// <param name="Source">The paper that holds it.</param>
/// <param name="Where">Its address, or where in the paper it is.</param>
/// <param name="WhyNot">Why it is not done yet, or why it is not needed.</param>
public sealed record Assessment(string Id, string Title, bool IsNeeded, DateOnly? Done, string? Source, string? Where, string? WhyNot)
{
    public bool IsMissing => IsNeeded && Done is null;
}
