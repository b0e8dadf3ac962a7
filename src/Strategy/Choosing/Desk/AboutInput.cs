using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Desk;

/// <summary>What the form asks of a choice.</summary>
public sealed class AboutInput : Reason
{
    const string Line = "This can have 500 letters at most";

    [DisplayName("What is chosen"), Required(ErrorMessage = "Enter what is chosen"), StringLength(Choice.LongestTitle, ErrorMessage = "The title can have 200 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Strategy")]
    public string? Strategy { get; set; }

    [DisplayName("Version"), StringLength(100, ErrorMessage = "The version can have 100 letters at most")]
    public string? Version { get; set; }

    [DisplayName("How it was done"), StringLength(Choice.LongestText, ErrorMessage = "This can have 4,000 letters at most")]
    public string? About { get; set; }

    [DisplayName("The whole longlist is here")]
    public bool IsLonglistKnown { get; set; }

    [DisplayName("Not known"), StringLength(Choice.LongestText, ErrorMessage = "This can have 4,000 letters at most")]
    public string? NotKnown { get; set; }

    [DisplayName("Rules")]
    public List<PriorityRuleId> Rules { get; set; } = [];

    [DisplayName("Paper"), StringLength(Choice.LongestLine, ErrorMessage = Line)]
    public string? SourceTitle { get; set; }

    [DisplayName("Whose paper"), StringLength(Choice.LongestLine, ErrorMessage = Line)]
    public string? SourceOrganisation { get; set; }

    [DisplayName("Date of the paper")]
    public DateOnly? SourceDate { get; set; }

    [DisplayName("Pages"), StringLength(Choice.LongestLine, ErrorMessage = Line)]
    public string? SourcePages { get; set; }

    public static AboutInput Of(Choice choice, string why) => new()
    {
        Title = choice.Title, Strategy = choice.Strategy, Version = choice.Version, About = choice.About, IsLonglistKnown = choice.IsLonglistKnown, NotKnown = string.Join('\n', choice.NotKnown), Rules = [.. choice.Rules],
        SourceTitle = choice.Source?.Title, SourceOrganisation = choice.Source?.Organisation, SourceDate = choice.Source?.Date, SourcePages = choice.Source?.Pages, Why = why,
    };

    /// <summary>What is wrong with fields taken together.</summary>
    public IEnumerable<(string Field, string Says)> Problems()
    {
        if (SourceTitle.Clean() is null && ((SourceOrganisation.Clean() ?? SourcePages.Clean()) is not null || SourceDate is not null)) yield return (nameof(SourceTitle), "Enter the title of the paper");
        if (Listed.Lines(NotKnown).Exists(line => line.Length > Choice.LongestLine)) yield return (nameof(NotKnown), "A sentence can have 500 letters at most");
    }

    public ChoiceTerms Terms() => new(Title, Strategy.Clean(), Version.Clean(), About, IsLonglistKnown, Listed.Lines(NotKnown),
        SourceTitle.Clean() is { } title ? new Source(title, SourceOrganisation.Clean(), SourceDate, SourcePages.Clean()) : null, [.. Rules.Where(Enum.IsDefined).Distinct().Order()]);
}
