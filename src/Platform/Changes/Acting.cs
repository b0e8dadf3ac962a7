using System.Diagnostics;

namespace Endeavour.Platform.Changes;

/// <summary>Who acts in this request, and when. One a request; whoever finds out who someone is sets <see cref="Who"/>.</summary>
public sealed class Acting(TimeProvider clock)
{
    public Who Who { get; set; } = Who.Visitor;

    /// <summary>The request's id: the same as in the log.</summary>
    public string Request { get; } = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");

    public DateTimeOffset Now => clock.GetUtcNow();

    public Because Because(string what, string why) => new(what, why, Who, Request, Now);

    /// <summary>A key for a new thing; keys made later sort later.</summary>
    public Guid NewKey() => Guid.CreateVersion7(clock.GetUtcNow());
}
