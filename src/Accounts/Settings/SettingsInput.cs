using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Accounts.Settings;

/// <summary>What a partnership says of itself.</summary>
public sealed class SettingsInput : Reason, IValidatableObject
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

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. BrandColour.Problem(Colour) is { } colour ? [new ValidationResult(colour, [nameof(Colour)])] : Array.Empty<ValidationResult>(),
        .. AreaLines.Read(Areas).Problems.Select(problem => new ValidationResult(problem, [nameof(Areas)])),
        .. SettingLines.Holidays(Holidays).Problems.Select(problem => new ValidationResult(problem, [nameof(Holidays)])),
        .. SettingLines.Labels(Labels).Problems.Select(problem => new ValidationResult(problem, [nameof(Labels)])),
    ];

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
