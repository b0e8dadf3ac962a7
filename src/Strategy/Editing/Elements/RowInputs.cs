using Endeavour.Accounts;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Editing.Elements;

/// <summary>One who leads an element; an empty row is nobody.</summary>
public sealed class LeadInput
{
    public string? Post { get; set; }
    public string? Organisation { get; set; }
    public LeadRole Role { get; set; }
    public LeadState State { get; set; }
    public DateOnly? Since { get; set; }
    public string? Note { get; set; }

    public bool IsEmpty => (Post.Clean() ?? Organisation.Clean() ?? Note.Clean()) is null;

    public static LeadInput Of(Lead lead) => new() { Post = lead.Post, Organisation = lead.Organisation, Role = lead.Role, State = lead.State, Since = lead.Since, Note = lead.Note };

    public Lead Said() => new(Post.Clean() ?? "", Organisation.Clean(), Role, State, Note.Clean(), Since);

    /// <summary>For two versions side by side.</summary>
    public override string ToString() => IsEmpty ? "" : string.Join(", ", new[] { Post.Clean(), Organisation.Clean(), Words.Of(Role), Words.Of(State), Since?.English, Note.Clean() }.OfType<string>());
}

/// <summary>One thing that an element rests on; an empty row is nothing.</summary>
public sealed class EvidenceInput
{
    public EvidenceKind Kind { get; set; }
    public string? Text { get; set; }

    public bool IsEmpty => Text.Clean() is null;

    public static EvidenceInput Of(EvidenceNote note) => new() { Kind = note.Kind, Text = note.Text };

    public EvidenceNote Said() => new(Kind, Text.Clean() ?? "");

    public override string ToString() => IsEmpty ? "" : $"{Words.Of(Kind)}: {Text.Clean()}";
}
