using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery;

/// <summary>One example of a kind of chart, with invented figures.</summary>
/// <param name="Heading">What is special about it; also the drawing's title.</param>
/// <param name="Says">What to look at.</param>
public abstract record GalleryExample(string Heading, string Says);

/// <summary>A chart in its three forms, and its figures.</summary>
public sealed record ChartExample(string Heading, string Says, string Drawings, ChartTable Table) : GalleryExample(Heading, Says);

/// <summary>Spines, which are rows of a table: the table holds their figures.</summary>
public sealed record SpineExample(string Heading, string Says, string Key, IReadOnlyList<SpineRow> Rows) : GalleryExample(Heading, Says);

/// <summary>Sparklines, which are rows of a table too.</summary>
public sealed record SparklineExample(string Heading, string Says, IReadOnlyList<Sparkline> Rows) : GalleryExample(Heading, Says);

/// <summary>Every verdict's mark in the colours of one palette.</summary>
public sealed record MarkExample(string Heading, string Says, Palette Palette) : GalleryExample(Heading, Says);
