using Endeavour.Charts.Drawing;
using Endeavour.Charts.Matrices;

namespace Endeavour.Charts;

/// <summary>How strongly a strategy names a priority.</summary>
public enum PriorityLevel
{
    /// <summary>Not at all. Nothing is drawn.</summary>
    None,

    /// <summary>It is mentioned. A ring.</summary>
    Mentioned,

    /// <summary>It is one of the strategy's own priorities. A filled square.</summary>
    Strong,

    /// <summary>The strategy was not read for it. A cross; it counts for nothing.</summary>
    NotReviewed,
}

/// <summary>A cell of a priority matrix.</summary>
/// <param name="Level">How strongly the strategy names the priority.</param>
/// <param name="Mentions">How often, if it was counted: written in the mark where there is room, else in the table and the list. 0: not counted.</param>
public readonly record struct PriorityCell(PriorityLevel Level, int Mentions = 0)
{
    internal bool Named => Level is PriorityLevel.Mentioned or PriorityLevel.Strong;
}

/// <summary>A row of a priority matrix.</summary>
/// <param name="Name">The priority or theme.</param>
/// <param name="Cells">A cell for each strategy, in the matrix's order.</param>
/// <param name="Group">What it belongs to: <c>Wider determinants</c>. Neighbours of one group stand under its heading.</param>
public sealed record MatrixPriority(string Name, IReadOnlyList<PriorityCell> Cells, string Group = "");

/// <summary>
/// Which priorities the strategies of partners have in common. Wide and on paper it is a matrix with totals for rows and columns; its columns
/// are named, or numbered with a key when the names have no room. Narrow, and when there are too many strategies for columns, it is a list of
/// the priorities with the strategies that name them.
/// </summary>
public sealed record PriorityMatrix
{
    /// <summary>Begins every id in the drawing: one of its own for each chart on a page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be seen, for screen readers; made from the cells when it is empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The strategies or organisations, from left to right.</summary>
    public required IReadOnlyList<string> Strategies { get; init; }

    /// <summary>The priorities, from top to bottom.</summary>
    public required IReadOnlyList<MatrixPriority> Priorities { get; init; }

    /// <summary>What a column is, in words for one and for many: it heads the key.</summary>
    public string StrategiesLabel { get; init; } = "strategies";

    /// <summary>What a row is, at the head of the first column of the table.</summary>
    public string PriorityLabel { get; init; } = "Priority";

    /// <summary>The word for <see cref="PriorityLevel.Strong"/>.</summary>
    public string StrongLabel { get; init; } = "High priority";

    /// <summary>The word for <see cref="PriorityLevel.Mentioned"/>.</summary>
    public string MentionedLabel { get; init; } = "Mentioned";

    /// <summary>The word for <see cref="PriorityLevel.NotReviewed"/>.</summary>
    public string NotReviewedLabel { get; init; } = "Not reviewed";

    /// <summary>The heading of priorities without a group that come after a group, so that they do not seem to belong to it.</summary>
    public string OthersLabel { get; init; } = "Other priorities";

    /// <summary>The word for both levels together.</summary>
    public string AllLabel { get; init; } = "All";

    /// <summary>The chart in one form.</summary>
    /// <param name="form">Wide, narrow or print.</param>
    /// <returns>An <c>svg</c> element.</returns>
    /// <exception cref="ArgumentException">The id cannot be an id, or a priority has not a cell for each strategy.</exception>
    public string Svg(ChartForm form = ChartForm.Wide) => new MatrixDrawing(Checked(), form).Svg();

    /// <summary>The wide and the narrow form, one after the other, for a page that shows one of them by CSS.</summary>
    /// <returns>Two <c>svg</c> elements.</returns>
    public string Screen() => Svg() + Svg(ChartForm.Narrow);

    /// <summary>What strategies have in common: <c>Mental health is named most: by 24 of 27 strategies. 2 of 31 priorities are named by none.</c></summary>
    /// <returns>One or two sentences.</returns>
    public string Sentence() => MatrixWords.Sentence(Checked());

    /// <summary>The same cells as a table, with totals for rows and columns.</summary>
    /// <returns>The table; its caption is the title.</returns>
    public ChartTable Table() => MatrixWords.Table(Checked());

    internal int Count(Func<PriorityCell, bool> test, int? row = null, int? column = null) =>
        (row is { } i ? [Priorities[i]] : Priorities).Sum(priority => column is { } k ? (test(priority.Cells[k]) ? 1 : 0) : priority.Cells.Count(test));

    /// <summary>What a row stands under: its group; or, after a group, the heading of those that have none.</summary>
    internal string Heading(int row)
    {
        bool Grouped(MatrixPriority priority) => Xml.OneLine(priority.Group).Length > 0;
        return Grouped(Priorities[row]) ? Priorities[row].Group : Priorities.Take(row).Any(Grouped) ? OthersLabel : "";
    }

    internal string Label(PriorityLevel level) => level switch
    {
        PriorityLevel.Strong => StrongLabel,
        PriorityLevel.Mentioned => MentionedLabel,
        PriorityLevel.NotReviewed => NotReviewedLabel,
        _ => "",
    };

    PriorityMatrix Checked() => Priorities.FirstOrDefault(priority => priority.Cells.Count != Strategies.Count) is { } odd
        ? throw new ArgumentException($"{odd.Name} has not a cell for each strategy.", nameof(Priorities)) : this;
}
