using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class MarkExamples
{
    public static GalleryKind Kind() => new("mark", "Marks of verdicts", "Better, similar or worse?",
        "Each verdict has a shape, a colour and a dark outline, and its word always stands beside it: better is a circle, similar a diamond, worse a square. A second outline says that it is so at the stricter level (99.8%). Where neither way is better, a triangle points up or down.",
        [
            new MarkExample("Endeavour's colours", "Blue, yellow and dark red: told apart with every common kind of colour blindness.", Palette.Standard),
            new MarkExample("The colours of the national profiles", "Green, yellow and red, for readers who know them.", Palette.PublicHealth),
        ]);
}
