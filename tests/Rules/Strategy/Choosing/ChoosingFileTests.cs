using System.Text;
using System.Text.Json;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Choosing.Inspections;
using Endeavour.Strategy.Choosing.Rules;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Strategy.Choosing;

/// <summary>How a strategy was chosen as a file: every problem with its line, an editor's schema that sees the same, and the same text out as in.</summary>
public class ChoosingFileTests
{
    const string Good = """
        choosing:
          partnership: upper-vale
          expect: { inspections: 1, choices: 1, candidates: 3, scores: 2 }
          inspections:
            - { id: send-2019, by: Ofsted, when: 2019-11, subject: Special needs, requires-change: yes, requirement: "Write a plan.", source: The letter, link: "https://example.org" }
          choices:
            - id: missions
              title: Missions
              state: published
              about: How it was done.
              longlist: known
              not-known: ["Who suggested them"]
              source: { title: The paper, date: 2022-09-26 }
              rules: [outlier, local-desire]
              criteria:
                - { id: important, title: Important, weight: 2, scores: ["No", Partly, Fully] }
                - { id: broad, title: Broad enough }
              route:
                - { id: board, body: The board, when: 2022-07, act: agreed-with-amendment, amendment: "One more." }
              candidates:
                - id: sleep
                  title: Better sleep
                  suggested-by: Residents of the vale
                  suggested-as: residents
                  provenance: community
                  lowest-level: place
                  standing: shortlist
                  against-order: "People asked for it."
                  at: board
                  desire: { text: "Quiet nights", by: the survey }
                  indicators: [{ indicator: 93085, sex: Female, higher-is: worse }]
                  inspections: [send-2019]
                  scores:
                    - { on: important, score: 1, reason: "Many ask for it." }
                - id: falls
                  title: Fewer falls
                  standing: dropped
                  because: "The falls team does it."
                  scores:
                    - { on: important, score: 2, reason: "Many fall." }
                - { id: talk, title: Talk more, standing: dropped, because: "Nobody knew how." }
        """;

    // What a schema cannot see: what another part of the file says, or arithmetic.
    static readonly HashSet<string> s_beyondSchema = ["duplicate-id", "duplicate-score", "taken", "count", "unknown-step", "unknown-criterion", "beyond-scale", "no-scale", "not-ready", "not-decided"];

    static IReadOnlyList<FileProblem> Problems(string text) => StrategyFile.Read("choosing.yaml", Encoding.UTF8.GetBytes(text)).Problems.Found;

    [Theory, InlineData(null), InlineData("south-tees"), InlineData("mid-and-south-essex")]
    public async Task The_sample_and_the_examples_are_valid_and_come_back_as_they_went_out(string? example)
    {
        var text = example is null ? Good : await File.ReadAllTextAsync(Repository.Path("examples", example, "choosing.yaml"), TestContext.Current.CancellationToken);
        Assert.Equal([], Problems(text).Select(ResultText.Line));
        Assert.Empty(await StrategySchema.Validate(text, choosing: true));
        var block = StrategyFile.Read("a.yaml", Encoding.UTF8.GetBytes(text)).Choosing!;
        var written = ChoosingText.Of(block.Partnership, block.Inspections, block.Choices);
        Assert.Empty(Problems(written));
        Assert.Empty(await StrategySchema.Validate(written, choosing: true));
        var again = StrategyFile.Read("b.yaml", Encoding.UTF8.GetBytes(written)).Choosing!;
        Assert.Equal(written, ChoosingText.Of(again.Partnership, again.Inspections, again.Choices));
        Assert.Equal(block.Choices.Select(ChoosingText.HashOf), again.Choices.Select(ChoosingText.HashOf));
    }

    [Theory]
    [InlineData("expect: { inspections: 1", "expect: { inspections: 2", "count", 3)]
    [InlineData(", reason: \"Many ask for it.\" }", " }", "missing", 34)]
    [InlineData("reason: \"Many ask for it.\"", "reason: \"  \"", "empty", 34)]
    [InlineData("reason: \"Many ask for it.\"", "reason:", "empty", 34)]
    [InlineData("reason: \"Many ask for it.\"", "reason: true", "wrong-type", 34)]
    [InlineData("{ on: important, score: 1,", "{ on: imporant, score: 1,", "unknown-criterion", 34)]
    [InlineData("{ on: important, score: 1,", "{ on: broad, score: 1,", "no-scale", 34)]
    [InlineData("{ on: important, score: 1,", "{ on: important, score: 3,", "beyond-scale", 34)]
    [InlineData("{ on: important, score: 1,", "{ on: important, score: -1,", "out-of-range", 34)]
    [InlineData("score: 2, reason: \"Many fall.\" }", "score: 2, reason: \"Many fall.\" }\n            - { on: important, score: 2, reason: \"Again.\" }", "duplicate-score", 41)]
    [InlineData("          because: \"The falls team does it.\"\n", "", "missing", 37)]
    [InlineData("          against-order: \"People asked for it.\"\n", "", "not-ready", 9)]
    [InlineData("standing: dropped, because: \"Nobody knew how.\"", "standing: longlist", "not-ready", 9)]
    [InlineData("standing: dropped, because: \"Nobody knew how.\"", "because: \"Nobody knew how.\"", "not-decided", 41)]
    [InlineData("at: board", "at: bored", "unknown-step", 29)]
    [InlineData("when: 2022-07, act", "when: 2022-13, act", "bad-date", 19)]
    [InlineData("when: 2022-07, act", "when: July, act", "bad-date", 19)]
    [InlineData(", amendment: \"One more.\"", "", "amendment", 19)]
    [InlineData("act: agreed-with-amendment", "act: agreed", "amendment", 19)]
    [InlineData("weight: 2", "weight: 0.5", "out-of-range", 16)]
    [InlineData("scores: [\"No\", Partly, Fully]", "scores: [\"No\"]", "scores", 16)]
    [InlineData("id: missions", "id: about", "taken", 7)]
    [InlineData("id: falls", "id: sleep", "duplicate-id", 35)]
    [InlineData("provenance: community", "provenance: everyone", "unknown-word", 25)]
    [InlineData("desire: { text: \"Quiet nights\", by: the survey }", "desire: { text: \"Quiet nights\" }", "missing", 30)]
    [InlineData(", requirement: \"Write a plan.\"", "", "missing", 5)]
    [InlineData("requires-change: yes", "requires-change: no", "not-required", 5)]
    [InlineData("link: \"https://example.org\"", "link: \"javascript:alert(1)\"", "bad-link", 5)]
    [InlineData("      state: published\n", "      version: \"1\"\n", "missing", 9)]
    [InlineData("title: Missions", "titel: Missions", "unknown-key", 8)]
    public async Task Each_slip_is_said_with_its_line_and_what_a_schema_can_see_it_sees(string old, string changed, string code, int line)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var text = Good.Replace(old, changed, StringComparison.Ordinal);
        var problems = Problems(text);
        Assert.True(problems.Any(problem => problem.Code == code && problem.Line == line), string.Join('\n', problems.Select(ResultText.Line)));
        Assert.Equal(problems.Any(problem => !s_beyondSchema.Contains(problem.Code)), (await StrategySchema.Validate(text, choosing: true)).Count > 0);
    }

    [Fact]
    public void The_schemas_words_and_limits_are_the_programs()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", "choosing.schema.json")));
        JsonElement At(params string[] path) => path.Aggregate(schema.RootElement, (element, key) => element.GetProperty(key));
        string[] choice = ["properties", "choosing", "properties", "choices", "items", "properties"], candidate = [.. choice, "candidates", "items", "properties"];
        void Same<T>(params string[] path) where T : struct, Enum => Assert.Equal(Words.Of<T>().Order(), At([.. path, "enum"]).EnumerateArray().Select(word => word.GetString()!).Order());
        Same<RouteAct>([.. choice, "route", "items", "properties", "act"]);
        Same<PriorityRuleId>([.. choice, "rules", "items"]);
        Same<CandidateStanding>([.. candidate, "standing"]);
        Same<SuggestedAs>([.. candidate, "suggested-as"]);
        Same<Provenance>([.. candidate, "provenance"]);
        Same<LowestLevel>([.. candidate, "lowest-level"]);
        Same<ChangeRequired>("properties", "choosing", "properties", "inspections", "items", "properties", "requires-change");
        Assert.Equal(Score.LongestReason, At([.. candidate, "scores", "items", "properties", "reason", "maxLength"]).GetInt32());
        Assert.Equal(Choice.LongestTitle, At([.. choice, "title", "maxLength"]).GetInt32());
        Assert.Equal(Candidate.LongestTitle, At([.. candidate, "title", "maxLength"]).GetInt32());
    }
}
