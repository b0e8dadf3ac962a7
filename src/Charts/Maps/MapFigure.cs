namespace Endeavour.Charts;

/// <summary>An area on a map.</summary>
/// <param name="Code">Its code: <c>E06000017</c>.</param>
/// <param name="Name">Its name, in full.</param>
/// <param name="Short">A name so short that it fits into a small shape; empty when there is none.</param>
public sealed record MapArea(string Code, string Name, string Short = "");

/// <summary>The figure of an area, found on the map by the area's code.</summary>
/// <param name="Code">The area's code, as the map has it.</param>
/// <param name="Figure">Its figure, with a verdict where areas are shaded by verdict.</param>
/// <param name="Name">Its name; the map's name when it is empty. An area that the map lacks is listed by this name.</param>
/// <param name="Emphasis">Whether it is the one that the page is about: it has a heavy outline and is named in the key.</param>
/// <param name="Fifth">Its fifth from 1 (lowest) to 5, where the caller has worked that out; read only if every known figure has one.</param>
public sealed record MapFigure(string Code, Estimate Figure, string Name = "", bool Emphasis = false, int? Fifth = null);

/// <summary>What the shades of a map mean.</summary>
public enum MapShading
{
    /// <summary>The verdict on each area: its colour, and its sign where there is room.</summary>
    Verdicts,

    /// <summary>
    /// Five groups of areas, as near to equal in number as ties allow, from the lowest figures (light, 1) to the highest (dark, 5). Areas with
    /// equal figures are in the same group: that of the first of them in rank.
    /// </summary>
    Fifths,
}
