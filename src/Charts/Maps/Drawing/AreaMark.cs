using System.Globalization;
using Endeavour.Charts.Drawing;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>
/// The mark of an area's class: a verdict's sign or a fifth's number, which is ringed where letters of a list stand on the map too. Signs of one
/// colour are gathered into one path.
/// </summary>
sealed class AreaMark(Canvas canvas, bool ringed, double size)
{
    readonly SortedDictionary<string, List<string>> _signs = new(StringComparer.Ordinal);

    /// <summary>How wide and how high it is.</summary>
    public static (double Width, double Height) Room(AreaClass @class, double reach, bool ringed, double size) =>
        reach == 0 ? (0, 0) : @class.Fifth == 0 ? ((2 * reach) + 1, (2 * reach) + 1) : ringed ? ((size * 1.3) + 1, (size * 1.3) + 1) : (size * 0.62, size);

    public void Draw(AreaClass @class, double x, double y, double reach = AreaSign.Reach)
    {
        var ink = @class.Mark == VerdictMark.NotCompared ? Palette.FaintOutline : AreaSign.InkOn(@class.Fill);
        if (@class.Mark is { } mark) Gather(ink, AreaSign.Data(mark, x, y, reach));
        else if (@class.Fifth > 0) Number(@class.Fifth, ink, x, y);
    }

    /// <summary>Draws the signs that were gathered.</summary>
    public void Finish()
    {
        foreach (var (ink, signs) in _signs) canvas.Path(string.Concat(signs), $"fill=\"{ink}\" fill-rule=\"evenodd\"");
        _signs.Clear();
    }

    void Gather(string ink, string data)
    {
        if (!_signs.TryGetValue(ink, out var signs)) _signs[ink] = signs = [];
        signs.Add(data);
    }

    void Number(int fifth, string ink, double x, double y)
    {
        if (ringed) canvas.Raw($"<circle cx=\"{Coordinate.Text(x)}\" cy=\"{Coordinate.Text(y)}\" r=\"{Coordinate.Text(size * 0.62)}\" fill=\"#fff\" stroke=\"{Palette.Ink}\"/>");
        canvas.Text(x, y + (size * 0.36), fifth.ToString(CultureInfo.InvariantCulture), new(Anchor: Anchor.Middle, Fill: ringed || ink == Palette.Ink ? null : ink));
    }
}
