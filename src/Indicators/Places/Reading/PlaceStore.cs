using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Indicators.Places.Sources;

namespace Endeavour.Indicators.Places.Reading;

/// <summary>
/// Reads the places that are served, for pages: one for a server, asked by any number of requests at once. An edition is opened when it is first
/// asked for and held until another is served. Where nothing is loaded every answer is empty and says why.
/// </summary>
public sealed class PlaceStore(PlaceFolder folder, TimeProvider clock) : IDisposable
{
    const string Nothing = "No places are loaded on this server. Its administrator can bring them in: endeavour places import FILE…";

    /// <summary>The index as a whole, not one of its domains.</summary>
    public const string WholeIndex = "IMD";

    readonly Lock _opening = new();
    readonly List<OpenEdition> _opened = [];
    volatile Held? _held;

    sealed record Held((long, long) Stamp, OpenEdition Edition);

    /// <summary>The edition that is served (<c>p3</c>); null where nothing is loaded. Changes when what is served changes.</summary>
    public string? Version => Open().Edition?.Id;

    /// <summary>What is loaded, from which files, by whom and when.</summary>
    public IReadOnlyList<PlaceLayer> Layers => Open().Edition?.Layers ?? [];

    /// <summary>Every area: codes, parents, children, what came after what. Hold it only while answering one request.</summary>
    public AreaRegistry Registry => Open().Registry;

    /// <summary>What is known of a code.</summary>
    public AreaAnswer Find(string code, DateOnly? on = null) => Registry.Find(code, on);

    /// <summary>Areas by name, by code or by postcode.</summary>
    public AreaSearch Search(string text, int most = 20)
    {
        var open = Open();
        if (open.Edition is null) return new([], null, Nothing);
        var postcode = Postcodes.Tidy(text.Trim());
        if (Postcodes.Shape().IsMatch(postcode)) return ByPostcode(open, postcode);
        var found = open.Names.Find(text, open.Registry, most);
        return new(found, null, found.Count > 0 ? null : $"No area has a name or code like \"{text.Trim()}\".");
    }

    /// <summary>Areas of a kind that lie in an area whole: the wards of a district, the districts of an ICB.</summary>
    public Found<Area> Children(string code, AreaKind kind)
    {
        var open = Open();
        return Found<Area>.Of(open.Registry.Children(code, kind), Why(open, open.Registry.Get(code) is null ? $"{code} is not a known area." : $"No {kind.Many()} are known to lie in this area whole. Where they should, bring in the lookup that holds them."));
    }

    /// <summary>The small areas within an area and how deprived each is, the most deprived first.</summary>
    /// <param name="domain"><see cref="WholeIndex"/>, or one of <see cref="Domains"/>.</param>
    public Found<SmallAreaDeprivation> Deprivation(string code, string domain = WholeIndex)
    {
        var open = Open();
        var ranks = open.Deprivation(domain);
        var found = open.Registry.SmallAreas(code).Where(area => ranks.ContainsKey(area.Code))
            .Select(area => (area, ranks[area.Code])).Select(each => new SmallAreaDeprivation(each.area, each.Item2.Decile, each.Item2.Rank, each.Item2.Score)).OrderBy(each => each.Rank).ThenBy(each => each.Area.Code, StringComparer.Ordinal);
        return Found<SmallAreaDeprivation>.Of([.. found], Why(open, ranks.Count == 0 ? $"No indices of deprivation for small areas are loaded (domain {domain})."
            : open.Registry.SmallAreas(code).Count > 0 ? "The indices of deprivation that are loaded hold none of this area's small areas: the file was probably a part. Bring the whole one in, or an earlier edition back."
            : "Which small areas lie in this area is not known. Bring in the lookup of small areas, wards and districts."));
    }

    /// <summary>The domains of deprivation that are loaded.</summary>
    public IReadOnlyList<string> Domains => Open().Domains;

    /// <summary>Measures of deprivation of a district as a whole.</summary>
    public Found<DistrictMeasure> DistrictDeprivation(string code) => Found<DistrictMeasure>.Of(Open().Summary(code), Why(Open(), "No summary of deprivation is loaded for this area. It is published for districts and unitary councils."));

    /// <summary>People by single year of age.</summary>
    public Found<AgePeople> Population(string code) => Found<AgePeople>.Of(Open().Population(code).Ages, Why(Open(), "No population by age is loaded for this area."));

    /// <summary>Where an area's people come from: the file, and the year of the people where it says one.</summary>
    public PlaceLayer? PopulationLayer(string code) => Open() is var open && open.Population(code).Layer is { Length: > 0 } layer ? open.Layer(layer) : null;

    /// <summary>The shapes of areas of a kind within an area, or of the area itself where it is of that kind.</summary>
    public AreaBoundaries Boundaries(string parent, AreaKind kind)
    {
        var open = Open();
        return open.Edition is null ? new([], [], Nothing) : open.Boundaries(parent, kind);
    }

    /// <summary>The hex map, or those hexagons of it whose codes are named.</summary>
    public Found<AreaHex> Hexes(IEnumerable<string>? codes = null)
    {
        var wanted = codes?.ToHashSet(StringComparer.Ordinal);
        return Found<AreaHex>.Of([.. Open().Hexes.Where(hex => wanted is null || wanted.Contains(hex.Code))], Why(Open(), wanted is null ? "No hex map is loaded." : "The hex map has none of these areas."));
    }

    /// <summary>The layer that holds something, for the line that says where figures come from; null where it is not loaded.</summary>
    public PlaceLayer? Layer(string name) => Open().Layer(name);

    internal OpenEdition Open()
    {
        var stamp = folder.Stamp();
        if (_held is { } held && held.Stamp == stamp) return held.Edition;
        lock (_opening)
        {
            if (_held is { } now && now.Stamp == stamp) return now.Edition;
            var edition = new OpenEdition(folder, clock);
            _opened.Add(edition);
            // Whoever still reads an edition that is let go opens its file again for the question at hand.
            if (_opened.Count > 3) { _opened[0].Dispose(); _opened.RemoveAt(0); }
            _held = new(stamp, edition);
            return edition;
        }
    }

    static AreaSearch ByPostcode(OpenEdition open, string postcode)
    {
        var shown = $"{postcode[..^3]} {postcode[^3..]}";
        if (open.Layer("postcodes") is null) return new([], shown, "No postcodes are loaded on this server. Look for the area by its name.");
        if (open.AreaOf(postcode) is not { } code) return new([], shown, $"{shown} is not in the postcodes that are loaded. Check it, or look for the area by its name.");
        if (open.Registry.Get(code) is not { } area) return new([], shown, $"{shown} lies in no small area that is loaded.");
        var parents = open.Registry.Parents(code).Where(parent => parent.Area.Kind != AreaKind.England).Select(parent => parent.Area);
        return new([area, .. parents], shown, null);
    }

    static string Why(OpenEdition open, string otherwise) => open.Edition is null ? Nothing : otherwise;

    public void Dispose()
    {
        foreach (var each in _opened) each.Dispose();
    }
}
