using System.Text;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Commitments;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;
using NJsonSchema;

namespace Endeavour.Tests.Rules.Strategy.Commitments;

/// <summary>Principles' evidence, policies and anchors as a file: every slip on its line, and an editor's schema that sees the same.</summary>
public class CommitmentsFileTests
{
    public const string Good = """
        commitments:
          partnership: upper-vale
          expect: { evidence: 2, policies: 1, anchors: 2 }
          principles:
            - strategy: health-strategy
              id: prevention
              owner: Director of Public Health
              evidence:
                - { id: hubs, element: "1.1", state: applied, shows: Hubs see families early, date: 2022-02-01, source: A paper }
                - { id: budget, where: The budget, state: absent, shows: Nothing was said, date: 2022-03-01, source: The minutes, owner: Chair }
          policies:
            - id: licensing
              title: Licensing policy
              owner: The council
              adopted: 2020-01-01
              review: 2023-01-01
              status: adopted
              source: Its site
              link: https://example.org/licensing
              health: Harm from alcohol is weighed.
              supports:
                - { element: best-start, how: Fewer shops near schools }
          anchors:
            - id: local-firms
              organisation: The hospital
              field: procurement
              what: Buy from local firms
              lead: Head of buying
              measure:
                title: Share of spending
                figure: Its accounts
                unit: "%"
                baseline: { value: 20.5, period: 2020/21 }
                target: 30
              by: 2027-03-31
              source: A paper
              elements: [best-start]
              updates:
                - { date: 2022-06-01, says: on-track, text: A list was made, value: 21, proof: Paper 4 }
            - { id: bare, organisation: The college, field: education, what: Take on apprentices, source: A paper }
        """;

    // What a schema cannot see: what another part of the file or another file says, arithmetic, and the clock.
    static readonly HashSet<string> s_beyondSchema = ["duplicate-id", "count", "refused"];

    static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "commitments.schema.json")));

    static IReadOnlyList<FileProblem> Problems(string text) => StrategyFile.Read("commitments.yaml", Encoding.UTF8.GetBytes(text)).Problems.Found;

    [Theory, InlineData("south-tees"), InlineData("rutland"), InlineData("mid-and-south-essex"), InlineData(null)]
    public async Task The_sample_and_the_examples_are_valid(string? example)
    {
        var text = example is null ? Good : await File.ReadAllTextAsync(Repository.Path("examples", example, "commitments.yaml"), TestContext.Current.CancellationToken);
        Assert.Empty(Problems(text));
        Assert.Empty(await StrategySchema.Validate(text, await s_schema.Value));
    }

    [Theory]
    [InlineData("evidence: 2,", "evidence: 3,", "count", "expect:", "says 3 evidence")]
    [InlineData("element: \"1.1\", state", "state", "missing", "- { id: hubs", "`element`, a part of the strategy, or `where`")]
    [InlineData("element: \"1.1\"", "element: \"1.1\", where: There", "refused", "- { id: hubs", "Choose one of the two")]
    [InlineData("state: applied", "state: well", "unknown-word", "- { id: hubs", "`partly`")]
    [InlineData("id: budget", "id: hubs", "duplicate-id", "- { id: hubs, where", "first on line 9")]
    [InlineData("date: 2022-02-01", "date: February", "bad-date", "- { id: hubs", "2022-01-31")]
    [InlineData(", source: The minutes", "", "missing", "- { id: budget", "`source` is missing")]
    [InlineData("review: 2023-01-01", "review: 2019-01-01", "refused", "review:", "before it was adopted")]
    [InlineData("status: adopted", "status: agreed", "unknown-word", "status:", "`under-review`")]
    [InlineData("link: https://example.org/licensing", "link: ftp://example.org", "bad-link", "link:", "https://")]
    [InlineData("- { element: best-start, how: Fewer shops near schools }", "- { how: Fewer shops near schools }", "missing", "- { how:", "`element` is missing")]
    [InlineData("- { element: best-start, how: Fewer shops near schools }", "- { element: best-start }\n        - { element: best-start }", "refused", "supports:", "said twice")]
    [InlineData("figure: Its accounts", "indicator: 90631\n        no-source: None", "indicator-and-no-source", "measure:", "one of `indicator`")]
    [InlineData("        figure: Its accounts\n", "", "no-indicator", "measure:", "who counts it")]
    [InlineData("{ value: 20.5, period: 2020/21 }", "{ value: 20.5 }", "missing", "baseline:", "`period` is missing")]
    [InlineData("target: 30", "target: 30%", "wrong-type", "target:", "without a unit")]
    [InlineData(", proof: Paper 4", "", "no-proof", "- { date: 2022-06-01", "what shows it")]
    [InlineData("says: on-track", "says: green", "unknown-word", "- { date: 2022-06-01", "`on-track`")]
    [InlineData("field: procurement", "field: buying", "unknown-word", "field: buying", "`procurement`")]
    [InlineData("organisation: The college, ", "", "missing", "- { id: bare", "`organisation` is missing")]
    [InlineData("what: Buy from local firms", "waht: Buy from local firms", "unknown-key", "waht", "Did you mean `what`?")]
    public async Task Each_slip_is_said_on_its_line_and_what_a_schema_can_see_it_sees(string old, string changed, string code, string onLineOf, string message)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(old, StringComparison.Ordinal);
        var text = Good[..at] + changed + Good[(at + old.Length)..];
        var problems = Problems(text);
        var line = Sample.LineOf(text, onLineOf);
        // A group begins on the line of its first key.
        Assert.True(problems.Any(problem => problem.Code == code && problem.Line >= line && problem.Line <= line + 1 && problem.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', problems.Select(ResultText.Line)));
        var beyond = problems.All(problem => s_beyondSchema.Contains(problem.Code)) && !changed.Contains("where: There", StringComparison.Ordinal);
        Assert.Equal(!beyond, (await StrategySchema.Validate(text, await s_schema.Value)).Count > 0);
    }

    [Fact]
    public void The_schemas_words_are_the_programs_words()
    {
        var schema = File.ReadAllText(Repository.Path("docs", "schemas", "commitments.schema.json"));
        foreach (var words in new[] { Words.Of<Standing>(), Words.Of<PolicyStatus>(), Words.Of<AnchorField>(), Words.Of<UpdateSays>() })
            Assert.Contains($"[{string.Join(",", words.Select(word => $"\"{word}\""))}]", schema.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
