using System.Text.Json;
using Endeavour.Evidence;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Strategy;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Strategy.Import;

public sealed class ImportStrategyFilesTests : IDisposable
{
    readonly FakeTimeProvider _clock = new(new(2022, 1, 12, 9, 0, 0, TimeSpan.Zero));
    readonly Records _records;
    readonly ImportStrategyFiles _import;
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ImportStrategyFilesTests()
    {
        _records = new(_clock);
        _import = new(_records.Partnerships, _clock);
    }

    public void Dispose() => _records.Dispose();

    Task<StrategyFilesResult> Import(params string[] texts) =>
        _import.Import([.. texts.Select((text, index) => _records.Write($"file-{index}.yaml", text))], Stop);

    [Fact]
    public async Task A_file_becomes_a_partnership_a_version_and_its_tree()
    {
        var result = await Import(Sample.Text);
        Assert.True(result.Ok, string.Join('\n', result.Problems));
        await using var db = _records.Open("upper-vale");
        Assert.Equal(["Upper Vale", "Lower Vale"], (await db.Partnerships.SingleAsync(Stop)).Areas.Select(area => area.Name));
        var version = await db.Strategies.Include(strategy => strategy.Elements).ThenInclude(element => element.Measures).SingleAsync(Stop);
        Assert.Equal((new DateOnly(2022, 1, 11), 2027, "The board"), (version.Dated, version.To, version.Agreed!.By));
        Assert.Equal(["best-start", "1.1", "1.2", "connection"], version.Elements.OrderBy(element => element.Order).Select(element => element.Slug));
        var hubs = version.Elements.Single(element => element.Slug == "1.1");
        Assert.Equal(("best-start", "action", 1, Tier.Do), (hubs.Parent!.Slug, hubs.Level, hubs.Depth, hubs.Tier));
        Assert.Equal([Reach.Place, Reach.Neighbourhood], hubs.Reach);
        Assert.Equal(new Lead("Director of Public Health", null, LeadRole.Lead, LeadState.Proposed, null, new(2021, 11, 2)), Assert.Single(hubs.Leads));
        Assert.Equal(new Due(null, "by 2030"), hubs.Due);
    }

    [Fact]
    public async Task Its_measures_become_outcomes_that_name_what_they_measure_nearest_first()
    {
        await Import(Sample.Text);
        await using var db = _records.Open("upper-vale");
        var outcomes = await db.Outcomes.OrderBy(outcome => outcome.Order).ToListAsync(Stop);
        Assert.Equal(["readiness", "belonging"], outcomes.Select(outcome => outcome.Slug));
        Assert.Equal((90631, "Persons", "5 yrs", HigherIs.Better), (outcomes[0].Indicator, outcomes[0].Sex, outcomes[0].Age, outcomes[0].HigherIs));
        Assert.Equal([new Baseline(68.2, "2018/19", "E06000017")], outcomes[0].Baselines);
        Assert.Equal([new Target(75, new(2027, 3, 31), null)], outcomes[0].Targets);
        Assert.Equal("No survey asks this yet.", outcomes[1].NoSource);
        Assert.Equal([("Priority", "/upper-vale/priorities/best-start"), ("Action", "/upper-vale/actions/1.2")],
            outcomes[0].References.Select(reference => (reference.Kind, reference.Url)));
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        await Import(Sample.Text);
        var before = await File.ReadAllBytesAsync(_records.FileOf("upper-vale"), Stop);
        _clock.Advance(TimeSpan.FromDays(1));
        var again = await Import(Sample.Text);
        Assert.Equal(Change.Unchanged, again.Partnerships.Single().Change);
        Assert.Equal(Change.Unchanged, again.Partnerships.Single().Strategies.Single().Change);
        Assert.Equal(before, await File.ReadAllBytesAsync(_records.FileOf("upper-vale"), Stop));
    }

    [Fact]
    public async Task Comments_order_and_quotes_are_no_change()
    {
        await Import(Sample.Text);
        var again = await Import("# A comment\n" + Sample.With("  id: health-strategy\n  version: \"2022\"\n", "  version: '2022'\n\n  id: \"health-strategy\"  # stable\n"));
        Assert.Equal(Change.Unchanged, again.Partnerships.Single().Strategies.Single().Change);
    }

    [Fact]
    public async Task A_changed_file_replaces_its_version_and_what_stays_keeps_its_key()
    {
        await Import(Sample.Text);
        var before = await Keys();
        var result = await Import(Sample.With("title: Family hubs", "title: Family hubs in every town").Replace("belonging", "trust", StringComparison.Ordinal));
        Assert.Equal(Change.Changed, result.Partnerships.Single().Strategies.Single().Change);
        Assert.Equal(Change.Unchanged, result.Partnerships.Single().Change);
        var after = await Keys();
        Assert.Equal(before["1.1"], after["1.1"]);
        Assert.Equal(before["readiness"], after["readiness"]);
        Assert.Equal(before.Keys.Except(["belonging"]).Append("trust").Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
    }

    async Task<Dictionary<string, Guid>> Keys()
    {
        await using var db = _records.Open("upper-vale");
        var elements = await db.Elements.Select(element => new { element.Slug, element.Id }).ToListAsync(Stop);
        var outcomes = await db.Outcomes.Select(outcome => new { outcome.Slug, outcome.Id }).ToListAsync(Stop);
        return elements.Concat(outcomes).ToDictionary(thing => thing.Slug, thing => thing.Id);
    }

    [Fact]
    public async Task Changed_settings_are_updated()
    {
        await Import(Sample.Text);
        var result = await Import(Sample.With("name: Lower Vale", "name: The Lower Vale"));
        Assert.Equal(Change.Changed, result.Partnerships.Single().Change);
        await using var db = _records.Open("upper-vale");
        Assert.Equal(["Upper Vale", "The Lower Vale"], (await db.Partnerships.SingleAsync(Stop)).Areas.Select(area => area.Name));
    }

    [Fact]
    public async Task The_outcomes_are_those_of_the_latest_version_whatever_the_order_of_import()
    {
        var draft = Sample.With("\"2022\"", "\"2021\"").Replace("dated: 2022-01-11", "dated: 2021-10-05", StringComparison.Ordinal)
            .Replace("belonging", "old-belonging", StringComparison.Ordinal);
        await Import(Sample.Text);
        var result = await Import(draft);
        Assert.Equal(("2021", Change.Added), (result.Partnerships.Single().Strategies.Single().Version, result.Partnerships.Single().Strategies.Single().Change));
        await using var db = _records.Open("upper-vale");
        Assert.Equal(2, await db.Strategies.CountAsync(Stop));
        Assert.Equal(["readiness", "belonging"], await db.Outcomes.OrderBy(outcome => outcome.Order).Select(outcome => outcome.Slug).ToListAsync(Stop));
    }

    [Fact]
    public async Task One_problem_in_one_file_imports_nothing_of_any()
    {
        var other = Sample.Text.Replace("upper-vale", "nether-vale", StringComparison.Ordinal).Replace("title: Parenting", "tittle: Parenting", StringComparison.Ordinal);
        var result = await Import(Sample.Text, other);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["missing", "unknown-key"], result.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.False(_records.Has("upper-vale"));
        Assert.False(_records.Has("nether-vale"));
    }

    [Fact]
    public async Task Checking_says_what_would_happen_and_writes_nothing()
    {
        var path = _records.Write("a.yaml", Sample.Text);
        var result = await _import.Check([path], Stop);
        Assert.Equal(Change.Added, result.Partnerships.Single().Change);
        Assert.False(_records.Has("upper-vale"));
        Assert.Contains("health-strategy 2022: would be added (priority 2, action 2, principles 1, measures 2)", ResultText.Write(result, written: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_alone_is_checked_against_the_partnership_on_record()
    {
        var alone = Sample.Text[Sample.Text.IndexOf("strategy:", StringComparison.Ordinal)..];
        Assert.Equal("unknown-partnership", Assert.Single((await Import(alone)).Problems).Code);
        await Import(Sample.Text);
        Assert.True((await Import(alone)).Ok);
        var elsewhere = await Import(alone.Replace("areas: [E06000016]", "areas: [E06000099]", StringComparison.Ordinal));
        Assert.Equal("unknown-area", Assert.Single(elsewhere.Problems).Code);
    }

    [Fact]
    public async Task A_folder_stands_for_its_yaml_files_and_a_demonstrations_figures_are_left_alone()
    {
        _records.Write("all/vale/strategy.yaml", Sample.Text);
        _records.Write("all/illustrative.yaml", "illustrative: { seed: 1 }");
        _records.Write("all/readme.txt", "not this");
        var result = await _import.Check([_records.Path("all")], Stop);
        Assert.True(result.Ok);
        Assert.EndsWith("strategy.yaml", Assert.Single(result.Files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_and_an_empty_folder_are_problems()
    {
        Directory.CreateDirectory(_records.Path("empty"));
        var result = await _import.Check([_records.Path("nowhere.yaml"), _records.Path("empty"), ""], Stop);
        Assert.Equal(["not-found", "not-found", "not-found"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task The_result_is_json_for_programs()
    {
        using var json = JsonDocument.Parse((await Import(Sample.Text)).ToJson());
        var version = json.RootElement.GetProperty("partnerships")[0].GetProperty("strategies")[0];
        Assert.Equal("added", version.GetProperty("change").GetString());
        Assert.Equal(2, version.GetProperty("levels").GetProperty("priority").GetInt32());
        var broken = await Import(Sample.With("title: Parenting", "tittle: Parenting"));
        using var problems = JsonDocument.Parse(broken.ToJson());
        var problem = problems.RootElement.GetProperty("problems").EnumerateArray().Single(found => found.GetProperty("code").GetString() == "unknown-key");
        Assert.Equal((Sample.LineOf(Sample.Text, "title: Parenting"), "strategy.elements[0].children[1].tittle"),
            (problem.GetProperty("line").GetInt32(), problem.GetProperty("path").GetString()));
    }
}
