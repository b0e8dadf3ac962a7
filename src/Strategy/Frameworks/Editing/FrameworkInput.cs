using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;

namespace Endeavour.Strategy.Frameworks.Editing;

/// <summary>A framework of a partnership's own, as it is typed.</summary>
public sealed class FrameworkInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter what the framework is called"), StringLength(300, ErrorMessage = "The title can have 300 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Owner")]
    public string? Owner { get; set; }

    [DisplayName("Published")]
    public string? Published { get; set; }

    [DisplayName("Lapsed")]
    public string? Lapsed { get; set; }

    [DisplayName("What came after")]
    public string? After { get; set; }

    [DisplayName("Source"), Required(ErrorMessage = "Enter where it is written")]
    public string Source { get; set; } = "";

    [DisplayName("Link")]
    public string? Link { get; set; }

    [DisplayName("About")]
    public string? About { get; set; }

    [DisplayName("Items"), Required(ErrorMessage = "Enter its items, one on each line")]
    public string Items { get; set; } = "";

    [DisplayName("Take it out")]
    public bool TakeOut { get; set; }

    public static FrameworkInput Of(Framework framework) => new()
    {
        Title = framework.Title, Id = framework.Id, Owner = framework.Owner, Published = framework.Published, Lapsed = framework.Lapsed, After = framework.After, Source = framework.Source ?? "", Link = framework.Link, About = framework.About,
        Items = string.Join('\n', framework.Items.Select(item => $"{item.Id} | {item.Title} | {item.Weight?.ToString("R", CultureInfo.InvariantCulture)} | {item.Text}".TrimEnd(' ', '|'))),
    };

    public Framework Said(string id) => new(id, Title.Trim())
    {
        Owner = Owner.Clean(), Published = Published.Clean(), Lapsed = Lapsed.Clean(), After = After.Clean(), Source = Source.Clean(), Link = Link.Clean(), About = About.Clean(),
        Items = [.. AlignmentLines.Rows(Items, 4).Select(row => new FrameworkItem(row[0], row.ElementAtOrDefault(1).Clean() ?? row[0], row.ElementAtOrDefault(3).Clean(), Weight(row)))],
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new("Use small letters, digits, hyphens and points, starting with a letter or a digit", [nameof(Id)]);
        foreach (var row in AlignmentLines.Rows(Items, 4))
        {
            if (!Slug.IsId(row[0])) yield return new($"“{row[0]}” cannot be the id of an item. Begin each line with an id, then | and the item’s title", [nameof(Items)]);
            else if (row.ElementAtOrDefault(2).Clean() is not null && Weight(row) is null) yield return new($"The weight of {row[0]} is not a number", [nameof(Items)]);
        }
    }

    static double? Weight(string[] row) => double.TryParse(row.ElementAtOrDefault(2)?.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : null;
}
