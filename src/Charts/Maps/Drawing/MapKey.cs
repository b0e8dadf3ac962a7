using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>The key of a map: what each shade, sign and hatching means and how many areas it has, the areas by letter, the areas not on the map.</summary>
sealed class MapKey(MapChart chart, Frame frame, Canvas canvas)
{
    const double Swatch = 28;

    /// <summary>The most letters of a reference that is no name.</summary>
    const int Letters = 2;

    readonly Key _key = new(frame.Size, frame.LineHeight);

    /// <summary>Draws the classes and the areas that stand out between two edges; gives the last baseline.</summary>
    public double Classes(double left, double baseline, double right, bool list)
    {
        List<KeyEntry> entries = [.. MapWords.Classes(chart).Select(group => new KeyEntry(Sign(group.Key), Swatch, group.Key.Name, Words(group.Key, [.. group])))];
        var emphasised = chart.Areas.Where(area => area.Emphasis).Select(area => new KeyEntry(Outline, Swatch, area.Name, area.ValueAndLimits(chart.Figures)));
        baseline = list ? _key.List(canvas, entries, left, baseline, right) : _key.Flow(canvas, entries, left, baseline, right);
        return _key.List(canvas, [.. emphasised], left, baseline + frame.LineHeight + 6, right);
    }

    /// <summary>
    /// Draws the areas that the map refers to by a letter, then those that it refers to by a short name, so that one short name does not push all names
    /// away from their letters; gives the last baseline.
    /// </summary>
    public double References(IReadOnlyList<(string Reference, AreaState Area)> areas, double left, double baseline, double right)
    {
        if (areas.Count == 0) return baseline - (frame.LineHeight * 1.6);
        foreach (var list in areas.ToLookup(area => area.Reference.Length > Letters).OrderBy(list => list.Key))
            baseline = Columns([.. list], left, baseline, right) + frame.LineHeight + 2;
        return baseline - frame.LineHeight - 2;
    }

    /// <summary>Draws one list in as many columns as fit; gives the last baseline.</summary>
    double Columns((string Reference, AreaState Area)[] areas, double left, double baseline, double right)
    {
        var texts = areas.Select(area => $"{area.Area.Name}, {area.Area.Value(chart.Figures)}").ToArray();
        var indent = areas.Max(area => TextWidth.Of(area.Reference, frame.Size, bold: true)) + 8;
        var widest = indent + texts.Max(text => TextWidth.Of(text, frame.Size));
        var columns = Math.Clamp((int)((right - left + 24) / (widest + 24)), 1, 3);
        var (rows, width, bottom) = ((areas.Length + columns - 1) / columns, (right - left + 24) / columns, baseline);
        for (var i = 0; i < areas.Length; i++)
        {
            if (i % rows == 0) bottom = baseline;
            var x = left + (i / rows * width);
            canvas.Text(x, bottom, areas[i].Reference, new(Bold: true));
            bottom = canvas.Lines(x + indent, bottom, Wrap.Lines(texts[i], width - 24 - indent, frame.Size), frame.LineHeight) + 2;
        }
        return baseline + Math.Max((rows - 1) * (frame.LineHeight + 2), columns == 1 ? bottom - baseline - frame.LineHeight - 2 : 0);
    }

    /// <summary>Draws the note of areas that have figures but no place on the map; gives the last baseline.</summary>
    public double NotOnTheMap(double left, double baseline, double right)
    {
        var note = MapWords.NotOnTheMap(chart);
        return canvas.Lines(left, baseline, Wrap.Lines(note, right - left, frame.Size), frame.LineHeight) - frame.LineHeight;
    }

    string Words(AreaClass @class, IReadOnlyList<AreaState> areas)
    {
        var count = MapWords.Count(areas.Count);
        var names = !@class.Shaded && areas.Count <= 3 ? ": " + string.Join("; ", areas.Select(area => area.Name)) : "";
        return (@class.Range.Length > 0 ? $"{@class.Range}, {count}" : count) + names;
    }

    Glyph Sign(AreaClass @class) => (_, left, middle) =>
    {
        var (x, y) = (left + 0.5, middle - 8.5);
        canvas.Path($"M{Coordinate.Pair(x, y)}h26v18h-26z", $"fill=\"{@class.Fill}\" stroke=\"{Palette.Boundary}\"");
        if (@class.Absence is { } absence)
        {
            GridRing box = new([((int)x, (int)y), ((int)x + 26, (int)y), ((int)x + 26, (int)y + 18), ((int)x, (int)y + 18)], Hole: false);
            canvas.Stroke(Hatch.Data([box], absence), Palette.Hatch, 1);
        }
        var mark = new AreaMark(canvas, ringed: false, frame.Size);
        mark.Draw(@class, x + 13, y + 9);
        mark.Finish();
    };

    void Outline(Canvas target, double left, double middle) =>
        target.Path($"M{Coordinate.Pair(left + 2, middle - 8)}h23v16h-23z", $"fill=\"#fff\" stroke=\"{Palette.Ink}\" stroke-width=\"3.5\" stroke-linejoin=\"round\"");
}
