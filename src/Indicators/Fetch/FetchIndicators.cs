using System.Globalization;
using System.Text.Json;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Fetch;

/// <summary>What to fetch: indicators by number, or all of a profile; for which kinds of area, as the service numbers them.</summary>
/// <param name="Profile">Null: only the indicators that are named.</param>
/// <param name="AreaTypes">Such as 502, upper-tier councils since April 2023; 501 for districts.</param>
public sealed record Wanted(IReadOnlyCollection<int> Indicators, int? Profile, IReadOnlyCollection<int> AreaTypes)
{
    /// <summary>Upper-tier councils and unitary authorities since April 2023.</summary>
    public const int UpperTier = 502;
}

/// <summary>What there is to import now: one CSV for each indicator and kind of area that has figures, and what the publisher says of the indicators.</summary>
public sealed record FetchedFiles(IReadOnlyList<string> Figures, string? Definitions, IReadOnlyList<ImportProblem> Problems);

/// <summary>Fetches figures and definitions from the service, an indicator at a time, so that a fetch that was stopped goes on where it was.</summary>
public sealed class FetchIndicators(FingertipsSource service, string folder)
{
    /// <summary>The comparator of every download: England, as the service numbers kinds of area.</summary>
    const int England = 15;

    readonly List<ImportProblem> _problems = [];

    public async Task<FetchedFiles> Run(Wanted wanted, IProgress<(int Done, int Of)>? progress, CancellationToken cancel)
    {
        _problems.Clear();
        var indicators = wanted.Indicators.Distinct().Order().ToList();
        if (wanted.Profile is { } profile) indicators = [.. indicators.Concat(await OfProfile(profile, cancel)).Distinct().Order()];
        var definitions = indicators.Count == 0 ? null : await Definitions(indicators, cancel);
        var figures = new List<string>();
        var (done, all) = (0, indicators.Count * wanted.AreaTypes.Count);
        foreach (var indicator in indicators)
            foreach (var areaType in wanted.AreaTypes)
            {
                if (await Figures(indicator, areaType, cancel) is { } file) figures.Add(file);
                progress?.Report((++done, all));
            }
        return new(figures, definitions, [.. _problems]);
    }

    async Task<IEnumerable<int>> OfProfile(int profile, CancellationToken cancel)
    {
        var question = FormattableString.Invariant($"indicator_metadata/by_profile_id?profile_id={profile}");
        var found = await Json(question, cancel);
        int[] numbers = [.. found?.EnumerateObject().Select(each => int.TryParse(each.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0) ?? []];
        if (found is not null && numbers.Length == 0) Problem(question, "profileEmpty", FormattableString.Invariant($"The service knows no indicators of profile {profile}. List them: endeavour indicators fetch --profiles"));
        return numbers;
    }

    /// <summary>The service takes about a hundred numbers in one question; the answers are written together as one file.</summary>
    async Task<string?> Definitions(List<int> indicators, CancellationToken cancel)
    {
        var together = new SortedDictionary<int, JsonElement>();
        foreach (var some in indicators.Chunk(100))
            foreach (var each in (await Json($"indicator_metadata/by_indicator_id?indicator_ids={string.Join(',', some)}", cancel))?.EnumerateObject() ?? default(JsonElement.ObjectEnumerator))
                if (int.TryParse(each.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) together[id] = each.Value.Clone();
        if (together.Count == 0) return null;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "definitions.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(together.ToDictionary(each => each.Key.ToString(CultureInfo.InvariantCulture), each => each.Value)), cancel);
        return path;
    }

    async Task<string?> Figures(int indicator, int areaType, CancellationToken cancel)
    {
        var question = FormattableString.Invariant($"all_data/csv/by_indicator_id?indicator_ids={indicator}&child_area_type_id={areaType}&parent_area_type_id={England}");
        var fetched = await service.Ask(question, cancel);
        if (fetched.Says.Length > 0) Problem(question, fetched.Copy is null ? "notFetched" : "oldCopy", fetched.Says + (fetched.Copy is null ? " Nothing of it was brought in; try again later." : ""));
        if (fetched.Copy is not { } copy) return null;
        switch (await FirstLines(copy.Path, cancel))
        {
            case (true, true): break;
            case (true, false): Problem(question, "noFigures", FormattableString.Invariant($"The service has no figures of indicator {indicator} for areas of type {areaType}.")); return null;
            default: Problem(question, "notFigures", "The service answered with something that is no file of figures (a page, perhaps, that says it is being repaired). Try again later."); File.Delete(copy.Path); return null;
        }
        // Named as a person would: problems of the import speak of the file by its name.
        var named = Path.Combine(folder, FormattableString.Invariant($"indicator-{indicator}-areas-{areaType}.csv"));
        File.Copy(copy.Path, named, overwrite: true);
        return named;
    }

    /// <summary>Whether the header is one of figures, and whether a row follows.</summary>
    static async Task<(bool Header, bool Row)> FirstLines(string path, CancellationToken cancel)
    {
        using var text = new StreamReader(path);
        var header = await text.ReadLineAsync(cancel);
        return (header?.Contains("Indicator ID", StringComparison.OrdinalIgnoreCase) == true, !string.IsNullOrWhiteSpace(await text.ReadLineAsync(cancel)));
    }

    async Task<JsonElement?> Json(string question, CancellationToken cancel)
    {
        var fetched = await service.Ask(question, cancel);
        if (fetched.Says.Length > 0) Problem(question, fetched.Copy is null ? "notFetched" : "oldCopy", fetched.Says);
        if (fetched.Copy is not { } copy) return null;
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(copy.Path, cancel));
            if (json.RootElement.ValueKind == JsonValueKind.Object) return json.RootElement.Clone();
        }
        catch (JsonException) { }
        File.Delete(copy.Path);
        Problem(question, "notFigures", "The service answered with something that is no list of indicators. Try again later.");
        return null;
    }

    void Problem(string question, string code, string says) => _problems.Add(new(question, 0, null, code, says, Refuses: code is "notFetched" or "notFigures"));
}
