using Dapper;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Endeavour.Indicators.Places.Sources;

namespace Endeavour.Indicators.Places.Editions;

/// <summary>What can be said only when all layers stand side by side: members that are not there, areas that have gone from later lists, places for look-ups.</summary>
sealed class FitLayers(PlaceTables tables, ImportProblems problems)
{
    /// <summary>
    /// An area is gone where a later list of its kind and country lacks it, while that list has at least nine in ten of the areas of the list it was in:
    /// else the later one is a part only, and says nothing.
    /// </summary>
    const string Gone = """
        CREATE TABLE gone AS
        WITH listed AS (SELECT DISTINCT layer, kind, code[1] AS country, year, code FROM seen WHERE year IS NOT NULL),
        sizes AS (SELECT layer, kind, country, year, count(*) AS areas FROM listed GROUP BY ALL),
        pairs AS (
            SELECT e.layer AS earlier, e.kind, e.country, e.year AS year, l.layer AS later, l.year AS later_year, e.areas
            FROM sizes e JOIN sizes l ON e.kind = l.kind AND e.country = l.country AND e.year < l.year),
        kept AS (
            SELECT p.earlier, p.kind, p.country, p.year, p.later, p.later_year
            FROM pairs p JOIN listed a ON a.layer = p.earlier AND a.kind = p.kind AND a.country = p.country AND a.year = p.year
            JOIN listed b ON b.layer = p.later AND b.kind = p.kind AND b.year = p.later_year AND b.code = a.code
            GROUP BY ALL HAVING count(*) >= 0.9 * any_value(p.areas)),
        lacking AS (
            SELECT a.code, k.later_year FROM kept k JOIN listed a ON a.layer = k.earlier AND a.kind = k.kind AND a.country = k.country AND a.year = k.year
            WHERE NOT EXISTS (FROM listed b WHERE b.code = a.code AND b.year >= k.later_year))
        SELECT code, min(later_year) AS year FROM lacking GROUP BY code
        """;

    const string Unknown = """
        SELECT l.file, l.line, m.code, m.member FROM member m JOIN local l USING (code)
        WHERE m.member NOT IN (SELECT code FROM seen) AND m.member NOT IN (SELECT code FROM local) ORDER BY l.file, l.line
        """;

    /// <param name="brought">The layers of this import.</param>
    /// <param name="served">What was served until now.</param>
    public void Run(IReadOnlyList<PlaceLayer> brought, Edition? served)
    {
        Members(isNew: brought.Any(layer => layer.Name == LocalAreas.Name));
        if (problems.AnyRefusal) return;
        foreach (var layer in brought) Lost(layer, served);
        if (brought.Any(layer => layer.Name == "postcodes"))
            tables.Run("CREATE TABLE sorted AS FROM postcode ORDER BY postcode; DROP TABLE postcode; ALTER TABLE sorted RENAME TO postcode");
        tables.Run(Gone);
        tables.Run("CHECKPOINT");
    }

    /// <summary>Local areas that are brought in must be made of what is known; those that were there stay, and are named, when a lookup changes under them.</summary>
    void Members(bool isNew)
    {
        foreach (var (file, line, code, member) in tables.Connection.Query<(string, int, string, string)>(Unknown))
            problems.Add(new(file, line, "made of", "memberUnknown", $"{code} is made of {member}, which no loaded file knows. Correct the code, or bring in the lookup that holds it.", isNew));
        var members = tables.Connection.Query<(string Code, string Member)>("SELECT code, member FROM member WHERE member IN (SELECT code FROM local)").ToLookup(each => each.Code, each => each.Member);
        foreach (var code in members.Select(each => each.Key).Where(code => Reaches(members, code, code, [])))
            problems.Add(new("", 0, "made of", "circle", $"{code} is made of areas that are made of {code}. Take it out of one of them."));
    }

    static bool Reaches(ILookup<string, string> members, string from, string to, HashSet<string> been) =>
        members[from].Any(member => member == to || (been.Add(member) && Reaches(members, member, to, been)));

    /// <summary>A layer is replaced whole: what its new files lack is gone, and that is said.</summary>
    void Lost(PlaceLayer layer, Edition? served)
    {
        if (served?.Layers.Any(each => each.Name == layer.Name) != true) return;
        var lost = tables.Connection.Query<string>("""
            SELECT DISTINCT code FROM earlier.seen WHERE layer = $layer AND code NOT IN (SELECT code FROM seen WHERE layer = $layer)
            UNION SELECT code FROM earlier.local WHERE layer = $layer AND code NOT IN (SELECT code FROM local) ORDER BY 1
            """, new { layer = layer.Name }).ToList();
        if (lost.Count > 0)
            problems.Add(new(layer.Files[0].Name, 0, null, "areasLeft", $"{lost.Count} areas that the files of this kind held before are not in these ({string.Join(", ", lost.Take(5))}{(lost.Count > 5 ? " …" : "")}), and are no longer in this layer. Files of one kind are replaced together: to keep them, name all files of the kind in one import.", Refuses: false));
    }
}
