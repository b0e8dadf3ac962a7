namespace Endeavour.Publishing.Gallery;

/// <summary>A kind of chart, with a page of its own.</summary>
/// <param name="Slug">The last part of its address, and the beginning of its examples' ids.</param>
/// <param name="Name">Its name as a heading.</param>
/// <param name="For">The question that it answers.</param>
/// <param name="Read">How to read it.</param>
/// <param name="Examples">The ordinary one first, then the difficult ones.</param>
public sealed record GalleryKind(string Slug, string Name, string For, string Read, IReadOnlyList<GalleryExample> Examples)
{
    public string Address => "/gallery/" + Slug;

    /// <summary>The id of an example, by its place: <c>trend-1</c>.</summary>
    public string Place(int index) => FormattableString.Invariant($"{Slug}-{index + 1}");
}
