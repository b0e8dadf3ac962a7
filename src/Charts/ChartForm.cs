namespace Endeavour.Charts;

/// <summary>
/// The three shapes that a chart is drawn in. A page holds the wide and the narrow one and shows one of them by CSS
/// (<c>chart--wide</c>, <c>chart--narrow</c>); a printed page holds the print one.
/// </summary>
public enum ChartForm
{
    /// <summary>720 units wide, text of 15: for a column of 630 pixels or more.</summary>
    Wide,

    /// <summary>340 units wide, text of 14, the key below the plot: for telephones and narrow columns.</summary>
    Narrow,

    /// <summary>600 units wide, text of 15: at least 9 points when it is 130 mm wide on paper, 11 points across A4.</summary>
    Print,
}
