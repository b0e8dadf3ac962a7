using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Partnerships;

/// <summary>Who a record belongs to: its name, brand and areas. Each database holds exactly one.</summary>
public sealed class Partnership : Recorded
{
    public static readonly IReadOnlyList<string> Kinds = ["health-and-wellbeing-board", "integrated-care-partnership", "place-partnership", "other"];

    /// <summary>The slug: permanent, and the first part of every address.</summary>
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Organisation { get; set; }
    public required string Kind { get; set; }
    /// <summary>The header's colour, <c>#rrggbb</c>; at least 4.5:1 against white.</summary>
    public required string Colour { get; set; }
    public string About { get; set; } = "";
    public List<CoveredArea> Areas { get; init; } = [];
    /// <summary>Days on which its office is closed beside England's bank holidays.</summary>
    public List<OwnHoliday> Holidays { get; init; } = [];
    /// <summary>What it calls the places of its site, where that is not the usual name.</summary>
    public List<PlaceLabel> Labels { get; init; } = [];
    /// <summary>The names of the paper templates that it uses, such as "Cover report".</summary>
    public List<string> PaperTemplates { get; init; } = [];

    /// <summary>The place, for a browser's tab: "Rutland" of "Rutland Health and Wellbeing Board".</summary>
    public string ShortName
    {
        get
        {
            string[] kinds = [" Health and Wellbeing Board", " Joint Health and Wellbeing Board", " Live Well Board", " Integrated Care Partnership", " Place Partnership"];
            var kind = kinds.Where(kind => Name.EndsWith(kind, StringComparison.OrdinalIgnoreCase)).MaxBy(kind => kind.Length);
            return kind is null ? Name : Name[..^kind.Length];
        }
    }

    /// <summary>England's bank holidays and its own.</summary>
    public BankHolidays BankHolidays() =>
        Holidays.Where(holiday => Calendar.BankHolidays.England.Covers(holiday.Date)).Aggregate(Calendar.BankHolidays.England, (days, own) => days.With(own.Date, own.Name));

    /// <summary>Its own name for a place, or the usual one.</summary>
    public string Label(string place, string usual) => Labels.FirstOrDefault(label => label.Place == place)?.Name ?? usual;

    /// <summary>Takes a colour on which white text can be read, and no other.</summary>
    public void Brand(string colour)
    {
        if (BrandColour.Problem(colour) is { } problem) throw new Refusal(problem, "Input.Colour");
        Colour = colour.Trim().ToLowerInvariant();
    }

    internal sealed class Table : IEntityTypeConfiguration<Partnership>
    {
        public void Configure(EntityTypeBuilder<Partnership> builder)
        {
            builder.Ignore(partnership => partnership.ShortName);
            builder.OwnsMany(partnership => partnership.Areas, areas => areas.ToJson());
            builder.OwnsMany(partnership => partnership.Holidays, holidays => holidays.ToJson());
            builder.OwnsMany(partnership => partnership.Labels, labels => labels.ToJson());
        }
    }
}

/// <summary>A council or other area that a partnership covers, by its GSS code.</summary>
public sealed record CoveredArea(string Code, string Name);

/// <summary>A day on which a partnership's own office is closed.</summary>
public sealed record OwnHoliday(DateOnly Date, string Name);

/// <summary>What a partnership calls a place of its site.</summary>
/// <param name="Place">The last part of the place's address: <c>outcomes</c>.</param>
public sealed record PlaceLabel(string Place, string Name);
