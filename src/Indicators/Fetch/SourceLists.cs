using System.Text.Json;

namespace Endeavour.Indicators.Fetch;

/// <summary>Something the service numbers: a kind of area, a profile, or an area with its code.</summary>
public sealed record Listed(string Id, string Name);

/// <summary>What the service has, to choose from.</summary>
public sealed class SourceLists(FingertipsSource service)
{
    public Task<(IReadOnlyList<Listed> Items, string Says)> AreaTypes(CancellationToken cancel) => Read("area_types", "Id", cancel);

    public Task<(IReadOnlyList<Listed> Items, string Says)> Profiles(CancellationToken cancel) => Read("profiles", "Id", cancel);

    public Task<(IReadOnlyList<Listed> Items, string Says)> Areas(int areaType, CancellationToken cancel) => Read(FormattableString.Invariant($"areas/by_area_type?area_type_id={areaType}"), "Code", cancel);

    async Task<(IReadOnlyList<Listed>, string)> Read(string question, string id, CancellationToken cancel)
    {
        var fetched = await service.Ask(question, cancel);
        if (fetched.Copy is not { } copy) return ([], fetched.Says);
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(copy.Path, cancel));
            return ([.. json.RootElement.EnumerateArray().Select(each => new Listed(each.GetProperty(id).ToString(), each.GetProperty("Name").GetString() ?? ""))], fetched.Says);
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            File.Delete(copy.Path);
            return ([], $"The service answered {question} with something that is no list. Try again later.");
        }
    }
}
