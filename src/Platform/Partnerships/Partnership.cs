using Endeavour.Platform.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Partnerships;

/// <summary>Who a record belongs to: its name, brand and areas. Each database holds exactly one.</summary>
public sealed class Partnership : Recorded
{
    /// <summary>The slug: permanent, and the first part of every address.</summary>
    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Organisation { get; set; }
    public required string Kind { get; set; }
    /// <summary>The header's colour, <c>#rrggbb</c>; at least 4.5:1 against white.</summary>
    public required string Colour { get; set; }
    public string About { get; set; } = "";
    public List<CoveredArea> Areas { get; init; } = [];

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

    internal sealed class Table : IEntityTypeConfiguration<Partnership>
    {
        public void Configure(EntityTypeBuilder<Partnership> builder)
        {
            builder.Ignore(partnership => partnership.ShortName);
            builder.OwnsMany(partnership => partnership.Areas, areas => areas.ToJson());
        }
    }
}

/// <summary>A council or other area that a partnership covers, by its GSS code.</summary>
public sealed record CoveredArea(string Code, string Name);
