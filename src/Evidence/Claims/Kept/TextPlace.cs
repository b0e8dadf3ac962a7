using Endeavour.Platform.Thread;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>A text that quotes figures.</summary>
/// <param name="Text">What it is and where people read it.</param>
/// <param name="Edit">Where its writers change it, within the partnership: <c>desk/commentary/local</c>.</param>
/// <param name="Owner">The person who answers for it, or the post; where there is none, they have left, or nobody holds the post, the analysts do.</param>
/// <param name="Public">Everyone may read it.</param>
public sealed record TextPlace(Reference Text, string Edit, Guid? Owner, bool Public);
