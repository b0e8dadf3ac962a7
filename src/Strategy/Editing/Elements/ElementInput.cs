using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks.Editing;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>Everything that an element can say.</summary>
public sealed class ElementInput : Reason, IValidatableObject
{
    [DisplayName("Title"), Required(ErrorMessage = "Enter the title"), StringLength(500, ErrorMessage = "The title can have 500 letters at most")]
    public string Title { get; set; } = "";

    [DisplayName("Id")]
    public string? Id { get; set; }

    [DisplayName("Number"), StringLength(50, ErrorMessage = "The number can have 50 letters at most")]
    public string? Number { get; set; }

    [DisplayName("Statement")]
    public string? Statement { get; set; }

    [DisplayName("Why it matters")]
    public string? WhyItMatters { get; set; }

    [DisplayName("Level")]
    public string? Level { get; set; }

    [DisplayName("Stage of life")]
    public string? Stage { get; set; }

    [DisplayName("Body")]
    public string? Group { get; set; }

    [DisplayName("Where it is done")]
    public List<Reach> Reach { get; set; } = [];

    [DisplayName("Areas")]
    public List<string> Areas { get; set; } = [];

    [DisplayName("Tier")]
    public Tier? Tier { get; set; }

    [DisplayName("Due date")]
    public DateOnly? DueDate { get; set; }

    [DisplayName("Due, in words")]
    public string? DueNote { get; set; }

    [DisplayName("Replaces")]
    public string? Replaces { get; set; }

    [DisplayName("Overlaps with")]
    public string? Overlaps { get; set; }

    [DisplayName("Who leads it")]
    public List<LeadInput> Leads { get; set; } = [];

    [DisplayName("What it rests on")]
    public List<EvidenceInput> Evidence { get; set; } = [];

    [DisplayName("Frameworks that it answers")]
    public string? Aligns { get; set; }

    /// <summary>Rows for what there is, and two for more.</summary>
    public void MakeRoom()
    {
        while (Leads.Count(lead => lead.IsEmpty) < 2) Leads.Add(new());
        while (Evidence.Count(note => note.IsEmpty) < 2) Evidence.Add(new());
    }

    public static ElementInput Of(Element element) => new()
    {
        Id = element.Slug, Title = element.Title, Number = element.Number, Statement = element.Statement, WhyItMatters = element.Why, Level = element.Level, Stage = element.Stage, Group = element.Group, Reach = [.. element.Reach], Areas = [.. element.Areas],
        Tier = element.Tier, DueDate = element.Due?.Date, DueNote = element.Due?.Note, Replaces = element.Replaces, Overlaps = string.Join('\n', element.Overlaps), Leads = [.. element.Leads.Select(LeadInput.Of)], Evidence = [.. element.Evidence.Select(EvidenceInput.Of)], Aligns = AlignmentLines.Of(element.Aligns),
    };

    public void Tell(Element element) => element.Say(new()
    {
        Id = element.Id, Slug = element.Slug, MeasuredBy = element.MeasuredBy, Title = Title.Trim(), Number = Number.Clean(), Statement = Statement.Clean(), Why = WhyItMatters.Clean(), Level = Level.Clean() ?? element.Level, Stage = Stage.Clean(), Group = Group.Clean(),
        Reach = [.. Reach.Distinct()], Areas = [.. Areas.Distinct()], Tier = Tier, Due = DueDate is null && DueNote.Clean() is null ? null : new(DueDate, DueNote.Clean()), Replaces = Replaces.Clean(), Overlaps = Overlaps.Each(),
        Leads = [.. Leads.Where(lead => !lead.IsEmpty).Select(lead => lead.Said())], Evidence = [.. Evidence.Where(note => !note.IsEmpty).Select(note => note.Said())], Aligns = AlignmentLines.Read(Aligns),
    });

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        const string can = "Use small letters, digits, hyphens and points, starting with a letter or a digit";
        if (Id.Clean() is { } id && !Slug.IsId(id)) yield return new(can, [nameof(Id)]);
        if (Replaces.Clean() is { } earlier && !Slug.IsId(earlier)) yield return new(can, [nameof(Replaces)]);
        if (Overlaps.Each().Find(other => !Slug.IsId(other)) is { } wrong) yield return new($"“{wrong}” cannot be the id of an element", [nameof(Overlaps)]);
        foreach (var (at, lead) in Leads.Index())
            if (!lead.IsEmpty && lead.Post.Clean() is null) yield return new("Enter the post that leads", [$"{nameof(Leads)}[{at}].{nameof(LeadInput.Post)}"]);
    }
}
