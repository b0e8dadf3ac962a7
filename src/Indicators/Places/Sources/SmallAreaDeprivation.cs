using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Indices of deprivation: for each small area and each domain a decile, a rank (1 is most deprived) and a score.</summary>
sealed class SmallAreaDeprivation(LevelColumns areas, IReadOnlyList<(string Domain, int Decile, int Rank, int Score)> domains) : CsvSource("deprivation-small-areas", null)
{
    /// <summary>More small areas than the United Kingdom has.</summary>
    const int MostRanks = 100_000;

    public static CsvSource? Open(string[] names)
    {
        int At(string name) => Array.FindIndex(names, each => each.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (LevelColumns.Of(names) is not [{ Level.Kind: AreaKind.LowerOutputArea } areas] || At("IMD_decile") < 0) return null;
        var domains = names.Where(name => name.EndsWith("_decile", StringComparison.OrdinalIgnoreCase)).Select(name => name[..^7])
            .Select(domain => (domain, At(domain + "_decile"), At(domain + "_rank"), At(domain + "_score"))).ToList();
        return domains.TrueForAll(each => each.Item3 >= 0 && each.Item4 >= 0) ? new SmallAreaDeprivation(areas, domains) : null;
    }

    public override void Read(PlaceRow row)
    {
        var code = row.Code(areas.Code, areas.Level);
        if (!IsFirst(row, areas.Code, code)) return;
        var figures = domains.Select(each => (each.Domain, row.Whole(each.Decile, 1, 10), row.Whole(each.Rank, 1, MostRanks), row.Number(each.Score))).ToList();
        if (row.IsBad) return;
        Tables.Seen(Layer, areas.Level.Kind, code, row.Text(areas.Name), "", areas.Year);
        foreach (var (domain, decile, rank, score) in figures) Tables.Deprivation(Layer, code, domain, decile, rank, score);
    }
}
