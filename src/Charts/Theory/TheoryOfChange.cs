using Endeavour.Charts.Theory;

namespace Endeavour.Charts;

/// <summary>A box of a theory of change.</summary>
/// <param name="Key">What links call it; never shown.</param>
/// <param name="Layer">The number of its layer, from 0.</param>
/// <param name="Text">Its words, in full.</param>
/// <param name="Status">How it stands, in words: <c>On track</c>. Empty when that is not known.</param>
/// <param name="Mark">A sign beside the status, if the status has a verdict.</param>
public sealed record TheoryNode(string Key, int Layer, string Text, string Status = "", VerdictMark? Mark = null);

/// <summary>What leads to what.</summary>
/// <param name="From">The key of the box that it starts from.</param>
/// <param name="To">The key of the box that it leads to.</param>
/// <param name="Assumption">What must hold for one to lead to the other; numbered on the drawing and listed below. Empty when none is given.</param>
public sealed record TheoryLink(string From, string To, string Assumption = "");

/// <summary>
/// A theory of change (logic model): boxes in layers from what is put in to the goal, and what leads to what. It runs from left to right where
/// the words fit, else from top to bottom. Lines pass between boxes, never through them; a link that leads back is dashed. The drawing is the
/// same to the byte for the same input.
/// </summary>
public sealed record TheoryOfChange
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the boxes when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The names of the layers in order: <c>Inputs</c>, <c>Activities</c>, <c>Outputs</c>, <c>Outcomes</c>, <c>Goal</c>.</summary>
    public required IReadOnlyList<string> Layers { get; init; }

    /// <summary>The boxes. Within a layer they are put in the order in which the fewest lines cross, as far as one can find it by their neighbours.</summary>
    public required IReadOnlyList<TheoryNode> Nodes { get; init; }

    /// <summary>The links; one given twice is drawn once. They may skip layers, stay within one or lead back.</summary>
    public required IReadOnlyList<TheoryLink> Links { get; init; }

    /// <summary>The colours of verdicts.</summary>
    public Palette Palette { get; init; } = Palette.Standard;

    /// <summary>The drawing in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">
    /// The id cannot be an id, two boxes have one key, a box is in no layer, a link has no box at an end, or there are more than 200 boxes or 600 links.
    /// </exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new TheoryDrawing(this, form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>The same as a table: each box with its layer and what it leads to.</summary>
    /// <returns>The table; its caption is the title.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Svg"/>.</exception>
    public ChartTable Table() => TheoryWords.Table(new Graph(this));
}
