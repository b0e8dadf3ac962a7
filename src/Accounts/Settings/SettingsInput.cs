using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts.Settings;

/// <summary>What a partnership says of itself.</summary>
public sealed class SettingsInput : Reason
{
    [DisplayName("Name"), Required(ErrorMessage = "Enter the partnership's name"), StringLength(200, ErrorMessage = "The name can have 200 letters at most")]
    public string Name { get; set; } = "";

    [DisplayName("Organisation"), Required(ErrorMessage = "Enter the organisation that publishes the site"), StringLength(200, ErrorMessage = "The organisation can have 200 letters at most")]
    public string Organisation { get; set; } = "";

    [DisplayName("Colour")]
    public string Colour { get; set; } = "";

    [DisplayName("About"), StringLength(4000, ErrorMessage = "The text about the partnership can have 4,000 letters at most")]
    public string About { get; set; } = "";

    [DisplayName("Areas")]
    public string Areas { get; set; } = "";

    [DisplayName("Days closed")]
    public string Holidays { get; set; } = "";

    [DisplayName("Names of places")]
    public string Labels { get; set; } = "";

    [DisplayName("Paper templates")]
    public string PaperTemplates { get; set; } = "";

    public static SettingsInput Of(Partnership partnership, string why) => new()
    {
        Name = partnership.Name, Organisation = partnership.Organisation, Colour = partnership.Colour, About = partnership.About, Areas = AreaLines.Write(partnership.Areas),
        Holidays = SettingLines.Write(partnership.Holidays), Labels = SettingLines.Write(partnership.Labels), PaperTemplates = string.Join('\n', partnership.PaperTemplates), Why = why,
    };

    /// <summary>What its own fields cannot say: for each field all of its problems together.</summary>
    internal IEnumerable<(string Field, string Says)> Problems()
    {
        if (BrandColour.Problem(Colour) is { } colour) yield return (nameof(Colour), colour);
        if (AreaLines.Read(Areas).Problems is { Count: > 0 } areas) yield return (nameof(Areas), string.Join(". ", areas));
        if (SettingLines.Holidays(Holidays).Problems is { Count: > 0 } holidays) yield return (nameof(Holidays), string.Join(". ", holidays));
        if (SettingLines.Labels(Labels).Problems is { Count: > 0 } labels) yield return (nameof(Labels), string.Join(". ", labels));
    }

    /// <summary>Takes what was typed over into the partnership. Lists that stay the same are not touched, so that the history tells only what changed.</summary>
    internal void Say(Partnership partnership)
    {
        (partnership.Name, partnership.Organisation, partnership.About) = (Name.Trim(), Organisation.Trim(), About.ReplaceLineEndings("\n").Trim());
        partnership.Brand(Colour);
        Fill(partnership.Areas, AreaLines.Read(Areas).Areas);
        Fill(partnership.Holidays, SettingLines.Holidays(Holidays).Holidays);
        Fill(partnership.Labels, SettingLines.Labels(Labels).Labels);
        Fill(partnership.PaperTemplates, SettingLines.Names(PaperTemplates));
    }

    static void Fill<T>(List<T> list, IReadOnlyList<T> wanted)
    {
        if (list.SequenceEqual(wanted)) return;
        list.Clear();
        list.AddRange(wanted);
    }
}
