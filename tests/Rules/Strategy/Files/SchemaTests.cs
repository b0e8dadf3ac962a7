using System.Text.Json;
using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Tests.Rules.Strategy.Files;

/// <summary>What an editor underlines by the JSON Schema is what the checker reports, for all that a schema can see.</summary>
public class SchemaTests
{
    // What a schema cannot see: what another part of the file, another file, or arithmetic says.
    static readonly HashSet<string> s_beyondSchema =
    [
        "baseline-area", "end-before-start", "count", "low-contrast", "unknown-partnership", "alias", "syntax", "tab", "control-character", "no-proof", "done-and-not",
        "duplicate-id", "duplicate-key", "taken", "path-order", "unknown-stage", "unknown-group", "unknown-measure", "unknown-level", "level-order", "too-deep", "unknown-area",
    ];

    [Fact]
    public async Task The_sample_is_valid() => Assert.Empty(await StrategySchema.Validate(Sample.Text));

    [Theory]
    [MemberData(nameof(EveryProblemTests.Slips), MemberType = typeof(EveryProblemTests))]
    public async Task Schema_and_checker_agree_on_every_slip(string old, string changed, string code, string onLineOf, string message)
    {
        _ = (code, onLineOf, message);
        await Agree(Sample.With(old, changed));
    }

    // Slips of shape that the other list does not have.
    [Theory]
    [InlineData("  vision: Everyone lives well.\n", "  vision: 2030\n")]
    [InlineData("\"2022\"", "2022")]
    [InlineData("\"2022\"", "Version 2")]
    [InlineData("  partnership: upper-vale\n", "")]
    [InlineData("  dated: 2022-01-11\n", "")]
    [InlineData("  title: Upper Vale health strategy\n", "")]
    [InlineData("  version: \"2022\"\n", "")]
    [InlineData("organisation: Upper Vale Council", "kind: board")]
    [InlineData("{ from: 2022, to: 2027 }", "{ from: 2022 }")]
    [InlineData("{ from: 2022, to: 2027 }", "{ to: 2027 }")]
    [InlineData("{ from: 2022, to: 2027 }", "{ from: 2022, to: '2027' }")]
    [InlineData("{ date: 2022-01-11, by: The board }", "{ by: The board }")]
    [InlineData("{ title: A paper, organisation: The council, date: 2021-10-05, pages: \"1-5\" }", "{ pages: 5 }")]
    [InlineData("{ id: priority, name: Priority, plural: Priorities }", "{ id: priority, name: Priority }")]
    [InlineData("{ value: 68.2, period: 2018/19, area: E06000017 }", "{ value: 68.2, area: E06000017 }")]
    [InlineData("{ value: 68.2, period: 2018/19, area: E06000017 }", "{ value: 68.2%, period: 2018/19, area: E06000017 }")]
    [InlineData("{ value: 68.2, period: 2018/19, area: E06000017 }", "[{ value: 68.2, period: 2019, area: E06000017 }, { value: 60, period: 2019, area: E06000016 }]")]
    [InlineData("{ value: 68.2, period: 2018/19, area: E06000017 }", "[]")]
    [InlineData("{ value: 68.2, period: 2018/19, area: E06000017 }", "68.2")]
    [InlineData("{ value: 75, date: 2027-03-31 }", "{ value: 75 }")]
    [InlineData("{ value: 75, date: 2027-03-31 }", "{ date: 2027-03-31 }")]
    [InlineData("{ value: 75, date: 2027-03-31 }", "{ value: 75, date: 2027 }")]
    [InlineData("  title: Upper Vale health strategy", "  title: ~")]
    [InlineData("indicator: 90631", "indicator: 0")]
    [InlineData("indicator: 90631", "indicator: -1")]
    [InlineData("indicator: 90631", "indicator: 99999999999")]
    [InlineData("higher-is: better", "higher-is: good")]
    [InlineData("id: readiness", "id: Readiness!")]
    [InlineData("- { measure: readiness }", "- { measure: [readiness] }")]
    [InlineData("- { measure: readiness }", "- readiness")]
    [InlineData("- { post: Director of Public Health, state: proposed, since: 2021-11-02 }", "- { organisation: The council }")]
    [InlineData("- { post: Director of Public Health, state: proposed, since: 2021-11-02 }", "- { post: Director, role: boss }")]
    [InlineData("since: 2021-11-02", "since: last year")]
    [InlineData("done: 2021-12-01", "done: yes")]
    [InlineData("done: 2021-12-01", "done: 2021-12-01, needed: perhaps")]
    [InlineData("{ id: equality, title: Equality impact assessment", "{ id: equality")]
    [InlineData("- { kind: jsna, text: Take-up of free meals }", "- { kind: jsna }")]
    [InlineData("- { kind: jsna, text: Take-up of free meals }", "- { kind: needs, text: Take-up }")]
    [InlineData("reach: [place, neighbourhood]", "reach: [place, street]")]
    [InlineData("areas: [E06000016]", "areas: []")]
    [InlineData("principles: 1", "principles: one")]
    [InlineData("principles: 1", "princples: 1")]
    [InlineData("measures: 2", "measures: -2")]
    [InlineData("expect:", "expect: none\n  goal:")]
    [InlineData("tier: do", "tier: monitor")]
    [InlineData("due: { note: by 2030 }", "due: { date: soon }")]
    [InlineData("title: Family hubs", "title: []")]
    [InlineData("id: 1.1", "id: -1")]
    [InlineData("id: cfp", "id: CFP")]
    [InlineData("strategy:", "strategies: []\nstrategy:")]
    public async Task Schema_and_checker_agree_on_shape(string old, string changed) => await Agree(Sample.With(old, changed));

    static async Task Agree(string text)
    {
        var structural = Sample.Problems(text).Where(problem => !s_beyondSchema.Contains(problem.Code)).ToList();
        if (Sample.Problems(text).Any(problem => problem.Code == "syntax")) return;
        var errors = await StrategySchema.Validate(text);
        Assert.True(structural.Count > 0 == errors.Count > 0, $"Checker:\n{string.Join('\n', structural)}\nSchema:\n{string.Join('\n', errors)}");
    }

    [Fact]
    public void Its_words_are_the_programs_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(StrategySchema.Path));
        string[] WordsAt(params string[] path)
        {
            var at = path.Aggregate(schema.RootElement.GetProperty("definitions"), (element, key) => element.GetProperty(key));
            return [.. at.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)];
        }
        Assert.Equal(Words.Of<VersionStatus>(), WordsAt("strategy", "properties", "status"));
        Assert.Equal(Words.Of<GroupState>(), WordsAt("strategy", "properties", "groups", "items", "properties", "state"));
        Assert.Equal(Words.Of<Reach>(), WordsAt("element", "properties", "reach", "items"));
        Assert.Equal(Words.Of<Tier>(), WordsAt("element", "properties", "tier"));
        Assert.Equal(Words.Of<LeadRole>(), WordsAt("element", "properties", "leads", "items", "properties", "role"));
        Assert.Equal(Words.Of<LeadState>(), WordsAt("element", "properties", "leads", "items", "properties", "state"));
        Assert.Equal(Words.Of<EvidenceKind>(), WordsAt("element", "properties", "evidence", "items", "properties", "kind"));
        Assert.Equal(Words.Of<HigherIs>(), WordsAt("measure", "properties", "higher-is"));
    }

    [Fact]
    public void Every_key_says_what_it_is_for()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(StrategySchema.Path));
        var silent = schema.RootElement.GetProperty("definitions").EnumerateObject()
            .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject().Select(key => (Name: $"{definition.Name}.{key.Name}", key.Value)))
            .Where(key => !key.Value.TryGetProperty("description", out _) && !key.Value.TryGetProperty("anyOf", out _)).Select(key => key.Name);
        Assert.Empty(silent);
    }
}
