using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Platform.Thread.Leaving;

/// <summary>Broken threads as they stand: those to work through, and those that were left with a reason. A fixed number of questions, however large the record.</summary>
public sealed class ReadBreaks(AppDb db, GoldenThread thread)
{
    public async Task<IReadOnlyList<Break>> All(string partnership, CancellationToken cancellation)
    {
        var left = (await db.LeftThreads.AsNoTracking().ToListAsync(cancellation)).ToDictionary(each => each.Key);
        return [.. (await thread.Broken(partnership, cancellation)).DistinctBy(broken => broken.Key).Select(broken => new Break(broken, left.GetValueOrDefault(broken.Key)))];
    }
}

/// <param name="Left">What was once decided of it; it counts only while it holds.</param>
public sealed record Break(BrokenThread Thread, LeftThread? Left)
{
    public bool IsLeft => Left?.Holds(Thread) == true;

    /// <summary>It was left, and its record became another since.</summary>
    public bool CameBack => Left is { Until: null } && !IsLeft;

    public string Address => $"thread/broken/{Thread.Rule}/{Thread.Record.End.Kind.ToLowerInvariant()}/{Thread.Record.End.Id}";
}
