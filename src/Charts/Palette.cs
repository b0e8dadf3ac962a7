namespace Endeavour.Charts;

/// <summary>
/// Every colour that a chart uses, in one place. No meaning rests on colour alone: each verdict has a shape, an outline and a word.
/// </summary>
public sealed class Palette
{
    readonly Dictionary<VerdictMark, string> _fills;

    Palette(string better, string similar, string worse, string higher, string lower) => _fills = new()
    {
        [VerdictMark.NotCompared] = "#ffffff",
        [VerdictMark.Best] = better,
        [VerdictMark.Better] = better,
        [VerdictMark.Similar] = similar,
        [VerdictMark.Worse] = worse,
        [VerdictMark.Worst] = worse,
        [VerdictMark.Higher] = higher,
        [VerdictMark.Lower] = lower,
    };

    /// <summary>Blue, yellow and dark red: told apart with every common kind of colour blindness.</summary>
    public static Palette Standard { get; } = new("#1d70b8", "#ffdd00", "#b10e1e", "#12436d", "#c8b6e6");

    /// <summary>
    /// The green, yellow and red of the national public health profiles, for partnerships whose readers know them. With red-green colour
    /// blindness better and worse look alike, so that only the shapes tell them apart.
    /// </summary>
    public static Palette PublicHealth { get; } = new("#00703c", "#ffdd00", "#d4351c", "#003078", "#5694ca");

    /// <summary>Text.</summary>
    public static string Ink => "#0b0c0c";

    /// <summary>Text of less weight, such as the figures on an axis, and the benchmark's line.</summary>
    public static string SecondaryInk => "#505a5f";

    /// <summary>The outline of a mark that was not compared.</summary>
    public static string FaintOutline => "#6f777b";

    /// <summary>The lines behind a plot.</summary>
    public static string Grid => "#dbdfe1";

    /// <summary>The light bar of a spine: from the worst area to the best.</summary>
    public static string SpineRange => "#dee0e2";

    /// <summary>The dark bar of a spine: the middle half of areas.</summary>
    public static string SpineMiddle => "#7f888c";

    /// <summary>The edge of a spine's bars.</summary>
    public static string SpineEdge => "#858d91";

    /// <summary>A bar; its outline is the first series' colour.</summary>
    public static string BarFill => "#ccd7e3";

    /// <summary>A bar of the second of two groups, such as females beside males; its outline is the second series' colour.</summary>
    public static string BarSecond => "#c3e4df";

    /// <summary>The bar that the page is about: dark enough to stand out, light enough for the interval on it.</summary>
    public static string BarEmphasis => "#5b8ac4";

    /// <summary>A line of best fit.</summary>
    public static string Fit => "#d1540a";

    /// <summary>The government Analysis Function's colours for up to four series, in its order.</summary>
    public static IReadOnlyList<string> Series { get; } = ["#12436d", "#28a197", "#801650", "#f46a25"];

    /// <summary>The fifths of a map from lowest to highest: one hue, each step clearly darker than the one before.</summary>
    public static IReadOnlyList<string> Fifths { get; } = ["#f4f1fa", "#c9c1e3", "#9a8cc6", "#6b55a5", "#351c75"];

    /// <summary>The boundaries between areas of a map.</summary>
    public static string Boundary => "#2b2f31";

    /// <summary>The thin lines across an area of a map that has no figure.</summary>
    public static string Hatch => "#8a9296";

    /// <summary>An area of a map that the data do not mention.</summary>
    public static string NoFigure => "#e4e6e7";

    /// <summary>The colour inside a verdict's mark; the outline is <see cref="Ink"/>.</summary>
    /// <param name="mark">The verdict.</param>
    /// <returns>A colour such as <c>#1d70b8</c>.</returns>
    public string Fill(VerdictMark mark) => _fills[mark];

    internal static string Outline(VerdictMark mark) => mark == VerdictMark.NotCompared ? FaintOutline : Ink;
}
