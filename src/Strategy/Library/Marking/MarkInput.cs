namespace Endeavour.Strategy.Library.Marking;

/// <summary>A mark as it is typed.</summary>
public sealed class MarkInput
{
    /// <summary>"High", "Priority", or empty: not mentioned.</summary>
    public string? Level { get; set; }
    public string? Quotation { get; set; }
    public string? Place { get; set; }
    /// <summary>How often the mark had been changed when the form was filled in; 0 when there was none.</summary>
    public int Revision { get; set; }

    public MarkLevel? Chosen => Enum.TryParse<MarkLevel>(Level, out var level) && Enum.IsDefined(level) ? level : null;

    public static MarkInput Of(ThemeMark? mark) => mark is null ? new() : new() { Level = $"{mark.Level}", Quotation = mark.Quotation, Place = mark.Place, Revision = mark.Revision };

    public bool Differs(ThemeMark? mark) => (Chosen, Tidy(Quotation), Tidy(Place)) != (mark?.Level, mark?.Quotation, mark?.Place);

    /// <summary>All that is wrong with it.</summary>
    public IEnumerable<(string Field, string Says)> Problems(string theme)
    {
        if (!string.IsNullOrEmpty(Level) && Chosen is null) yield return (nameof(Level), $"{theme}: choose high priority, priority or not mentioned");
        if (Chosen is null && (Tidy(Quotation) ?? Tidy(Place)) is not null) yield return (nameof(Level), $"{theme}: a quotation needs a mark. Choose high priority or priority, or take the quotation out");
        if (Tidy(Quotation)?.Length > ThemeMark.LongestQuotation) yield return (nameof(Quotation), $"{theme}: a quotation can have {ThemeMark.LongestQuotation} letters at most");
        if (Tidy(Place)?.Length > ThemeMark.LongestPlace) yield return (nameof(Place), $"{theme}: the page or section can have {ThemeMark.LongestPlace} letters at most");
    }

    static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings(" ");
}
