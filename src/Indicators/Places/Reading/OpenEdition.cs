using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using DuckDB.NET.Data;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Places.Reading;

/// <summary>An edition that is being read: the registry in memory, the figures read when they are first asked for and kept.</summary>
sealed class OpenEdition : IDisposable
{
    const int MostKept = 200;

    readonly DuckDBConnection? _kept;
    readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, (int Decile, int Rank, double Score)>> _deprivation = new();
    readonly ConcurrentDictionary<(string, AreaKind), AreaBoundaries> _boundaries = new();
    readonly Lazy<NameSearch> _names;
    readonly Lazy<IReadOnlyList<AreaHex>> _hexes;

    public OpenEdition(PlaceFolder folder, TimeProvider clock)
    {
        Edition = folder.ReadEdition();
        if (Edition is null) Registry = new([new(AreaKinds.England, "England", AreaKind.England)], [], Array.Empty<string>().ToLookup(code => code), new([]), clock);
        else
        {
            _kept = new DuckDBConnection($"Data Source={folder.Database(Edition.Id)};access_mode=READ_ONLY;memory_limit=512MB;threads=1");
            _kept.Open();
            _kept.Execute("SET enable_external_access = false; SET lock_configuration = true");
            Registry = ReadRegistry.From(_kept, clock);
        }
        _names = new(() => new(Registry));
        _hexes = new(() => Query(connection => connection.Query<AreaHex>("SELECT code, name, q AS \"column\", r AS \"row\", layout FROM hex ORDER BY code").ToList()) ?? []);
    }

    public Edition? Edition { get; }
    public AreaRegistry Registry { get; }
    public NameSearch Names => _names.Value;
    public IReadOnlyList<AreaHex> Hexes => _hexes.Value;

    public PlaceLayer? Layer(string name) => Edition?.Layers.FirstOrDefault(layer => layer.Name == name);

    /// <summary>All small areas by code; empty where the domain is not known.</summary>
    public IReadOnlyDictionary<string, (int Decile, int Rank, double Score)> Deprivation(string domain) => _deprivation.GetOrAdd(domain, _ =>
        Query(connection => connection.Query<(string Code, byte Decile, int Rank, double Score)>("SELECT code, decile, rank, score FROM deprivation WHERE domain = $domain", new { domain })
            .ToDictionary(each => each.Code, each => ((int)each.Decile, each.Rank, each.Score), StringComparer.Ordinal)) ?? []);

    public IReadOnlyList<string> Domains => Query(connection => connection.Query<string>("SELECT domain FROM deprivation GROUP BY domain ORDER BY domain").ToList()) ?? [];

    public IReadOnlyList<DistrictMeasure> Summary(string code) =>
        Query(connection => connection.Query<DistrictMeasure>("SELECT measure, value FROM summary WHERE code = $code ORDER BY measure", new { code }).ToList()) ?? [];

    /// <summary>From the layer of the area's own level; a unitary council may stand in either list.</summary>
    public (IReadOnlyList<AgePeople> Ages, string Layer) Population(string code)
    {
        var rows = Query(connection => connection.Query<(string Layer, byte Age, int People, bool Open)>("SELECT layer, age, people, open FROM population WHERE code = $code ORDER BY layer, age", new { code }).ToList()) ?? [];
        return rows is [] ? ([], "") : ([.. rows.Where(row => row.Layer == rows[0].Layer).Select(row => new AgePeople(row.Age, row.People, row.Open))], rows[0].Layer);
    }

    /// <summary>All people of each small area, where they are loaded.</summary>
    public IReadOnlyDictionary<string, int> SmallAreaPeople => _people ??= Query(connection => connection
        .Query<(string Code, long People)>("SELECT code, sum(people)::BIGINT FROM population WHERE layer = 'population-lsoa' GROUP BY code").ToDictionary(each => each.Code, each => (int)each.People, StringComparer.Ordinal)) ?? [];

    IReadOnlyDictionary<string, int>? _people;

    /// <returns>Null for a postcode that is not known; an empty text where it lies in no small area.</returns>
    public string? AreaOf(string postcode) => Query(connection => connection.QueryFirstOrDefault<string>("SELECT area FROM postcode WHERE postcode = $postcode", new { postcode }));

    public AreaBoundaries Boundaries(string parent, AreaKind kind)
    {
        if (_boundaries.Count > MostKept) _boundaries.Clear();
        return _boundaries.GetOrAdd((parent, kind), _ => ReadBoundaries(parent, kind));
    }

    AreaBoundaries ReadBoundaries(string parent, AreaKind kind)
    {
        var areas = Registry.Children(parent, kind);
        if (areas.Count == 0 && Registry.Get(parent) is { } itself && itself.Is(kind)) areas = [itself];
        var read = Query(connection => Rings(connection, [.. areas.Select(area => area.Code)])) ?? [];
        return new([.. areas.Where(area => read.ContainsKey(area.Code)).Select(area => new AreaBoundary(area.Code, area.Name, read[area.Code]))], [.. areas.Where(area => !read.ContainsKey(area.Code)).Select(area => area.Code)],
            read.Count > 0 ? null : areas.Count == 0 ? $"No {kind.Many()} are known in this area. Bring in the lookup that holds them." : $"No boundaries of {kind.Many()} are loaded here. The server's administrator can bring them in as GeoJSON.");
    }

    /// <summary>A council may be in the file of districts and in that of upper tier: one of the two is taken.</summary>
    static Dictionary<string, IReadOnlyList<BoundaryRing>> Rings(DuckDBConnection connection, string[] codes)
    {
        const string Places = "SELECT layer, code, part, ring, x, y FROM boundary WHERE code IN (SELECT unnest($codes)) ORDER BY code, layer, part, ring, place";
        using var command = connection.CreateCommand();
        command.CommandText = Places;
        command.Parameters.Add(new DuckDBParameter("codes", codes.ToList()));
        using var rows = command.ExecuteReader();
        var places = new List<(string Layer, string Code, int Part, int Ring, double X, double Y)>();
        while (rows.Read()) places.Add((rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetDouble(4), rows.GetDouble(5)));
        return places.GroupBy(each => each.Code).ToDictionary(area => area.Key, area =>
            (IReadOnlyList<BoundaryRing>)[.. area.Where(each => each.Layer == area.First().Layer).GroupBy(each => (each.Part, each.Ring))
                .Select(ring => new BoundaryRing(ring.Key.Part, ring.Key.Ring > 0, [.. ring.Select(place => place.X)], [.. ring.Select(place => place.Y)]))], StringComparer.Ordinal);
    }

    T? Query<T>(Func<DuckDBConnection, T> ask)
    {
        if (_kept is null) return default;
        using var connection = new DuckDBConnection(_kept.ConnectionString);
        connection.Open();
        return ask(connection);
    }

    public void Dispose() => _kept?.Dispose();
}
