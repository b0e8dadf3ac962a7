using Endeavour.Publishing.Gallery.Kinds;

namespace Endeavour.Publishing.Gallery;

/// <summary>Every kind of chart that the site can draw, in the order to read them. Drawn once: the same figures give the same drawings.</summary>
public static class GalleryBook
{
    static readonly Lazy<IReadOnlyList<GalleryKind>> Drawn = new(() =>
    [
        TrendExamples.Kind(), PathExamples.Kind(), SpineExamples.Kind(), BarsExamples.Kind(), GradientExamples.Kind(), FunnelExamples.Kind(), PyramidExamples.Kind(),
        MapExamples.Maps(), MapExamples.HexMaps(), TheoryExamples.Kind(), MatrixExamples.Kind(), SparklineExamples.Kind(), MarkExamples.Kind(),
    ]);

    public static IReadOnlyList<GalleryKind> Kinds => Drawn.Value;
}
