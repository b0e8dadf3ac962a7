namespace Endeavour.Platform.Thread;

/// <summary>
/// Something that another module keeps, named well enough to show and to follow: what it is in the partnership's own word
/// ("Priority"), its stable id, its title and its address. It lets a module on the left show a thing from the right.
/// </summary>
public sealed record Reference(string Kind, string Id, string Title, string Url);
