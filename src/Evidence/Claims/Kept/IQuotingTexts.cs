using Endeavour.Platform.Database;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>
/// A module's texts that may quote figures. A form records what a text quotes as it saves it; what came by other ways (a file, an archive, a release of the
/// software before this one) is recorded when the figures are next looked at.
/// </summary>
public interface IQuotingTexts
{
    /// <summary>The kind of its texts, which is no other module's.</summary>
    string Kind { get; }

    /// <summary>Those that are read or worked on now, each with what is written in it; only texts with <c>{{</c> need be named.</summary>
    Task<IReadOnlyList<(TextPlace Place, string Text)>> Now(AppDb db, string partnership, CancellationToken cancel);
}
