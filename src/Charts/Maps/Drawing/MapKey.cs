using Endeavour.Charts.Drawing;
using Endeavour.Charts.Maps.Shapes;

namespace Endeavour.Charts.Maps.Drawing;

/// <summary>The key of a map: what each shade, sign and hatching means and how many areas it has, the areas by letter, the areas not on the map.</summary>
sealed class MapKey(MapChart chart, Frame frame, Canvas canvas)
{
    const double Swatch = 28;

    readonly Key _key = new(frame.Size, frame.LineHeight);

    /// <summary>Draws the classes and the areas that stand out between two edges; gives the last baseline.</summary>
    public double Classes(double left, double baseline, double right, bool list)
    {
        List<KeyEntry> entries = [.. MapWords.Classes(chart).Select(group => new KeyEntry(Sign(group.Key), Swatch, group.Key.Name, Words(group.Key, [.. group])))];
        var emphasised = chart.Areas.Where(area => area.Emphasis).Select(area => new KeyEntry(Outline, Swatch, area.Name, area.ValueAndLimits(chart.Figures)));
        baseline = list ? _key.List(canvas, entries, left, baseline, right) : _key.Flow(canvas, entries, left, baseline, right);
        return _key.List(canvas, [.. emphasised], left, baseline + frame.LineHeight + 6, right);
    }

    /// <summary>Draws the areas that the map refers to by a letter or a short name, in as many columns as fit; gives the last baseline.</summary>
    public double References(IEnumerable<(string Reference, AreaState Area)> areas, double left, double baseline, double right)
    {
        KeyEntry[] entries = [.. areas.Select(area => new KeyEntry(null, 0, area.Reference, $"{area.Area.Name}, {area.Area.Value(chart.Figures)}"))];
        if (entries.Length == 0) return baseline - frame.LineHeight - 3;
        var widest = entries.Max(entry => TextWidth.Of(entry.Name, frame.Size, bold: true) + 8 + TextWidth.Of(entry.Words, frame.Size)) + 24;
        var columns = Math.Clamp((int)((right - left + 24) / widest), 1, 3);
        if (columns == 1) return _key.List(canvas, entries, left, baseline, right);
        var (rows, line) = ((entries.Length + columns - 1) / columns, frame.LineHeight + 2);
        for (var i = 0; i < entries.Length; i++)
            _key.Flow(canvas, [entries[i]], left + (i / rows * ((right - left + 24) / columns)), baseline + (i % rows * line), right + widest);
        return baseline + ((rows - 1) * line);
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
