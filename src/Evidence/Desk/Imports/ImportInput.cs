using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Stores;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>An import as the form asks it.</summary>
public sealed class ImportInput
{
    public const int MostFiles = 20, LargestHidden = 100;

    [DisplayName("Files")]
    public List<IFormFile> Files { get; set; } = [];
    [DisplayName("Description of the indicators")]
    public IFormFile? Metadata { get; set; }
    [DisplayName("Why"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
    public string Why { get; set; } = "";
    [DisplayName("Where the figures come from"), StringLength(1000, ErrorMessage = "Where the figures come from can be said in 1,000 letters at most")]
    public string Provenance { get; set; } = "";
    [DisplayName("Permission"), StringLength(1000, ErrorMessage = "The permission can have 1,000 letters at most")]
    public string Permission { get; set; } = "";
    [DisplayName("Small numbers"), StringLength(500, ErrorMessage = "Who took small numbers out, and how, can be said in 500 letters at most")]
    public string SmallNumbersHandled { get; set; } = "";
    [DisplayName("Hide counts up to"), Range(1, LargestHidden, ErrorMessage = "Hide counts up to must be a whole number from 1 to 100")]
    public int? HideUpTo { get; set; }
    [DisplayName("Not before")]
    public DateOnly? From { get; set; }

    /// <summary>The files under names that are safe to write.</summary>
    public IReadOnlyList<(string Name, IFormFile File)> Named => [.. Files.Select(file => (FileName.Clean(file.FileName), file))];

    public IEnumerable<(string Field, string Says)> Problems(DateOnly today, FileSettings settings)
    {
        if (Files.Count == 0) yield return (nameof(Files), "Choose at least one file.");
        if (Files.Count > MostFiles) yield return (nameof(Files), $"Choose {MostFiles} files at most, or import them in turns.");
        foreach (var (name, file) in Named.Where(each => each.File.Length > settings.LargestBytes)) yield return (nameof(Files), $"{name} is larger than {settings.LargestMegabytes} MB. Split it by indicator, or ask whoever looks after the server to import it there.");
        foreach (var (name, file) in Named.Where(each => each.File.Length == 0)) yield return (nameof(Files), $"{name} is empty. Download it again.");
        if (Named.GroupBy(each => each.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice) yield return (nameof(Files), $"Two files are called {twice.Key}. Rename one, so that problems can be told apart.");
        if (Metadata is { Length: 0 }) yield return (nameof(Metadata), "The description of the indicators is empty. Download it again.");
        if (string.IsNullOrWhiteSpace(Why)) yield return (nameof(Why), "Say why you import these figures, for the history.");
        if (HideUpTo is not null && !string.IsNullOrWhiteSpace(SmallNumbersHandled)) yield return (nameof(HideUpTo), "Say either that small numbers were taken out already, or up to which count to hide them here, not both.");
        if (From <= today) yield return (nameof(From), "The embargo must end after today. Leave it empty to show the figures at once.");
    }
}
