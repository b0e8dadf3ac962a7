namespace Endeavour.Publishing.Gallery;

/// <summary>An example and the id of its place on the page.</summary>
public sealed record Shown(GalleryExample Example, string Id);
