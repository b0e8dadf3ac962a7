using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Library.Files;

namespace Endeavour.Strategy.Library.Documents;

/// <summary>What the form asks of a document.</summary>
public sealed class DocumentInput : Reason
{
    const string Year = "Enter a year between 1948 and 2100";

    [DisplayName("Title"), Required(ErrorMessage = "Enter the title of the document"), StringLength(PartnerDocument.LongestTitle, ErrorMessage = "The title can have 200 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Organisation"), Required(ErrorMessage = "Enter the organisation that owns it"), StringLength(200, ErrorMessage = "The organisation can have 200 letters at most")]
    public string Organisation { get; set; } = "";

    [DisplayName("Organisation in this record")]
    public string? InRecord { get; set; }

    [DisplayName("First year"), Range(PartnerDocument.EarliestYear, PartnerDocument.LatestYear, ErrorMessage = Year)]
    public int? From { get; set; }

    [DisplayName("Last year"), Range(PartnerDocument.EarliestYear, PartnerDocument.LatestYear, ErrorMessage = Year)]
    public int? To { get; set; }

    [DisplayName("Open-ended")]
    public bool IsOpenEnded { get; set; }

    [DisplayName("Draft")]
    public bool IsDraft { get; set; }

    [DisplayName("Link"), StringLength(1000, ErrorMessage = "The link can have 1,000 letters at most")]
    public string? Link { get; set; }

    [DisplayName("Rows of the matrix")]
    public List<string> Rows { get; set; } = [];

    [DisplayName("Not in the matrix")]
    public bool IsOutsideMatrix { get; set; }

    [DisplayName("All themes looked for")]
    public bool IsReviewed { get; set; }

    [DisplayName("Notes"), StringLength(2000, ErrorMessage = "The notes can have 2,000 letters at most")]
    public string? Notes { get; set; }

    [DisplayName("Not a duplicate"), StringLength(500, ErrorMessage = "Why it is not a duplicate can be said in 500 letters at most")]
    public string? DistinctBecause { get; set; }

    public static DocumentInput Of(PartnerDocument document, string why) => new()
    {
        Title = document.Title, Organisation = document.Organisation, InRecord = $"{document.OrganisationId}", From = document.From, To = document.To, IsOpenEnded = document.IsOpenEnded, IsDraft = document.IsDraft,
        Link = document.Link, Rows = [.. document.Rows], IsOutsideMatrix = document.Rows.Count == 0, IsReviewed = document.ReviewedOn is not null, Notes = document.Notes, DistinctBecause = document.DistinctBecause, Why = why,
    };

    /// <summary>What is wrong with fields taken together.</summary>
    public IEnumerable<(string Field, string Says)> Problems()
    {
        if (To < From) yield return (nameof(To), $"It cannot end in {To}, before it starts in {From}.");
        if (IsOpenEnded && To is not null) yield return (nameof(To), "It cannot be open-ended and end in a year. Clear one of them.");
        if (!string.IsNullOrWhiteSpace(Link) && !DocumentReader.IsWebAddress(Link.Trim())) yield return (nameof(Link), "Enter a link that begins with https://");
        if (IsOutsideMatrix && Rows.Count > 0) yield return (nameof(Rows), "It cannot be outside the matrix and have a row in it. Clear one of them.");
    }

    public DocumentTerms Terms(IReadOnlyList<string> rows, DateOnly today, DateOnly? reviewed, Guid? organisation) =>
        new(Title, Organisation, organisation, From, To, IsOpenEnded, IsDraft, Link, Notes, rows, IsReviewed ? reviewed ?? today : null, DistinctBecause);
}
