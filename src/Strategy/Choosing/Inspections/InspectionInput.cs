using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Choosing.Desk;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Library.Files;

namespace Endeavour.Strategy.Choosing.Inspections;

/// <summary>What the form asks of an inspection.</summary>
public sealed class InspectionInput : Reason
{
    const string Line = "This can have 300 letters at most";

    [DisplayName("Who inspected"), Required(ErrorMessage = "Enter who inspected"), StringLength(Inspection.LongestLine, ErrorMessage = Line)]
    public string By { get; set; } = "";

    [DisplayName("What was inspected"), Required(ErrorMessage = "Enter what was inspected"), StringLength(Inspection.LongestLine, ErrorMessage = Line)]
    public string Subject { get; set; } = "";

    [DisplayName("Day"), Range(1, 31, ErrorMessage = "Enter a day from 1 to 31")]
    public int? Day { get; set; }

    [DisplayName("Month"), Range(1, 12, ErrorMessage = "Enter a month from 1 to 12")]
    public int? Month { get; set; }

    [DisplayName("Year"), Required(ErrorMessage = "Enter the year"), Range(1948, 2100, ErrorMessage = "Enter a year between 1948 and 2100")]
    public int? Year { get; set; }

    [DisplayName("Rating"), StringLength(Inspection.LongestLine, ErrorMessage = Line)]
    public string? Rating { get; set; }

    [DisplayName("Requires changes"), EnumDataType(typeof(ChangeRequired), ErrorMessage = "Choose whether it requires changes")]
    public ChangeRequired Requires { get; set; }

    [DisplayName("What must change"), StringLength(Inspection.LongestText, ErrorMessage = "This can have 2,000 letters at most")]
    public string? Requirement { get; set; }

    [DisplayName("Met"), StringLength(Inspection.LongestLine, ErrorMessage = Line)]
    public string? Met { get; set; }

    [DisplayName("Where it is written"), Required(ErrorMessage = "Enter where the finding is written"), StringLength(Inspection.LongestLine, ErrorMessage = Line)]
    public string SourceTitle { get; set; } = "";

    [DisplayName("Link"), StringLength(Inspection.LongestLink, ErrorMessage = "The link can have 1,000 letters at most")]
    public string? Link { get; set; }

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public static InspectionInput Of(Inspection each, string why)
    {
        var (day, month, year) = Listed.Boxes(each.When);
        return new()
        {
            By = each.By, Subject = each.Subject, Day = day, Month = month, Year = year, Rating = each.Rating, Requires = each.Requires, Requirement = each.Requirement, Met = each.Met, SourceTitle = each.SourceTitle, Link = each.Link, Why = why,
        };
    }

    /// <summary>What is wrong with fields taken together.</summary>
    public IEnumerable<(string Field, string Says)> Problems()
    {
        if (Listed.Day(Day, Month, Year) is null) yield return (nameof(Year), "Enter when it was: a day, or a month and year");
        if (Link.Clean() is { } link && !DocumentReader.IsWebAddress(link)) yield return (nameof(Link), "Enter a link that begins with https://");
    }

    public InspectionTerms Terms() => new(By, Listed.Day(Day, Month, Year)!, Subject, Rating, Requires, Requirement, Met, SourceTitle, Link);
}
