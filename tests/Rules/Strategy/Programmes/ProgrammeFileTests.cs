using System.Text;
using System.Text.Json;
using CsCheck;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Programmes;
using Endeavour.Strategy.Programmes.Files;
using Endeavour.Strategy.Programmes.Reviews;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;
using NJsonSchema;

namespace Endeavour.Tests.Rules.Strategy.Programmes;

/// <summary>A programme as a file: every problem with its line, the same text out as in, and an editor's schema that sees the same.</summary>
public sealed class ProgrammeFileTests
{
    const string Good = """
        programme:
          partnership: upper-vale
          id: delivery
          title: Delivery
          strategy: health-strategy
          about: Two phases.
          source: A paper
          expect: { phases: 1, strands: 1, steps: 1, reviews: 1 }
          phases:
            - id: one
              title: Phase 1
              text: Listen.
              from: 2021-03-01
              to: 2021-07-31
              begun: 2021-03-02
              passed: 2021-08-01
              gate:
                - { id: asked, title: Residents were asked, met: 2021-06-01, evidence: The report, by: The board }
          road-map:
            - id: hubs
              title: Family hubs
              part: best-start
              years:
                - { name: Year 1, ends: 2022-03-31, intended: One hub, reached: Two hubs, on: 2022-04-01, evidence: The visit, by: The chair }
                - { name: Year 2, ends: 2023-03-31, intended: Three hubs }
          steps:
            - { id: agree, title: Agree it, due: 2022-05-01, note: in spring, owner: The chair, done: 2022-04-30, proof: Minutes }
          reviews:
            - id: yearly
              title: Yearly review
              asks: Progress.
              every-months: 12
              next: 2024-02-01
              ahead-days: 30
              owner: The chair
              held:
                - { due: 2023-02-01, on: 2023-01-30, proof: Agenda item 4 }
        """;

    static readonly HashSet<string> s_beyondSchema = ["duplicate-id", "taken", "count", "gate-not-met", "end-before-start", "years-order", "before-the-end", "next-held", "no-proof"];
    static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "programme.schema.json")));

    static StrategyFile Read(string text) => StrategyFile.Read("programme.yaml", Encoding.UTF8.GetBytes(text));

    static async Task<IReadOnlyList<string>> Validate(string text) => await StrategySchema.Validate(text, await s_schema.Value);

    public static TheoryData<string> Examples => ["rutland/programme.yaml", "rutland/learning-disability-road-map.yaml", "mid-and-south-essex/programme.yaml", "leicestershire/programme.yaml"];

    [Theory, MemberData(nameof(Examples))]
    public async Task Each_example_comes_back_as_it_went_out(string name)
    {
        var text = await File.ReadAllTextAsync(Repository.Path(["examples", .. name.Split('/')]), TestContext.Current.CancellationToken);
        Assert.Empty(await Validate(text));
        await ComesBack(text);
    }

    [Fact]
    public async Task The_sample_comes_back_as_it_went_out()
    {
        Assert.Empty(await Validate(Good));
        await ComesBack(Good);
    }

    static async Task ComesBack(string text)
    {
        var file = Read(text);
        Assert.True(file.Problems.Found.Count == 0, string.Join('\n', file.Problems.Found.Select(ResultText.Line)));
        var written = ProgrammeText.Of(file.Programme!.Partnership, file.Programme.Programme);
        var again = Read(written);
        Assert.True(again.Problems.Found.Count == 0, string.Join('\n', again.Problems.Found.Select(ResultText.Line)) + written);
        Assert.Equal(Said(file.Programme.Programme), Said(again.Programme!.Programme));
        Assert.Equal(file.Programme.Programme.Hash, again.Programme.Programme.Hash);
        Assert.Equal(written, ProgrammeText.Of(again.Programme.Partnership, again.Programme.Programme));
        Assert.Empty(await Validate(written));
    }

    static string Said(Programme each) => JsonSerializer.Serialize(new { each.Slug, each.Title, each.Strategy, each.About, each.Source, each.Phases, each.Strands, each.Steps, each.Reviews });

    [Fact]
    public void Any_programme_comes_back_as_it_went_out()
    {
        var (text, day) = (AnyStrategy.Text, Gen.Int[700_000, 750_000].Select(DateOnly.FromDayNumber));
        Gen.Select(text.List[1, 6], day, Gen.Int[0, 255]).Sample((words, date, bits) =>
        {
            string Word(int at) => words[at % words.Count];
            string? Maybe(int at) => (bits >> (at % 8) & 1) == 1 ? Word(at) : null;
            DateOnly? Day(int at) => (bits >> (at % 8) & 1) == 1 ? date.AddDays(at) : null;
            var programme = new Programme { Id = Guid.Empty, Slug = "any", Title = Word(0), About = Maybe(1), Source = Maybe(2), Strategy = Maybe(3) is null ? null : "s.1" };
            for (var at = 0; at < words.Count; at++)
            {
                var met = Day(at + 1);
                programme.Phases.Add(new($"p{at}", Word(at), Maybe(at), Day(at), Day(at + 2), Day(at + 3), null) { Gate = [new("g", Word(at), met, met is null ? null : Word(at + 1), Maybe(at + 2))] });
                var reached = Maybe(at + 4);
                programme.Strands.Add(new($"s{at}", Word(at), null) { Years = at == 0 ? [] : [new(Word(at), date, Word(at + 1), reached, reached is null ? null : date.AddDays(3), reached is null ? null : Word(at + 2), Maybe(at))] });
                var done = Day(at + 5);
                programme.Steps.Add(new($"t{at}", Word(at), Day(at), Maybe(at), Maybe(at + 1), done, done is null ? null : Word(at)));
                programme.Reviews.Add(new($"r{at}", Word(at), Maybe(at), at + 1, date, at * 30, Maybe(at + 1)) { Held = at % 2 == 0 ? [] : [new(date.AddDays(-9), Day(at), Word(at))] });
            }
            var written = ProgrammeText.Of("upper-vale", programme);
            var again = Read(written);
            Assert.True(again.Problems.Found.Count == 0, string.Join('\n', again.Problems.Found.Select(ResultText.Line)) + "\n" + written);
            Assert.Equal(Said(programme), Said(again.Programme!.Programme));
            Assert.Equal(ProgrammeText.HashOf(programme), again.Programme.Programme.Hash);
        }, iter: 300);
    }

    [Theory]
    [InlineData("phases: 1", "phases: 2", "count", "expect:")]
    [InlineData("id: delivery", "id: new", "taken", "id: new")]
    [InlineData("met: 2021-06-01, evidence: The report, ", "", "gate-not-met", "passed:")]
    [InlineData("evidence: The report, ", "", "no-proof", "met: 2021")]
    [InlineData("passed: 2021-08-01", "passed: 2021-03-01", "end-before-start", "passed:")]
    [InlineData("ends: 2023-03-31", "ends: 2022-03-31", "years-order", "name: Year 2")]
    [InlineData("on: 2022-04-01", "on: 2022-03-01", "before-the-end", "on: 2022-03-01")]
    [InlineData(", evidence: The visit", "", "no-proof", "reached: Two")]
    [InlineData("name: Year 2", "name: Year 1", "duplicate-id", "ends: 2023-03-31")]
    [InlineData(", proof: Minutes", "", "no-proof", "done: 2022")]
    [InlineData("next: 2024-02-01", "next: 2023-02-01", "next-held", "next: 2023")]
    [InlineData("every-months: 12", "every-months: 0", "out-of-range", "every-months: 0")]
    [InlineData("every-months: 12", "every-months: yearly", "wrong-type", "every-months: yearly")]
    [InlineData("from: 2021-03-01", "from: March 2021", "bad-date", "from: March")]
    [InlineData("ahead-days: 30", "ahead: 30", "unknown-key", "ahead: 30")]
    [InlineData("      next: 2024-02-01\n", "", "missing", "id: yearly")]
    [InlineData("title: Delivery", "title: [a]", "wrong-type", "title: [a]")]
    [InlineData("{ due: 2023-02-01, on: 2023-01-30, proof: Agenda item 4 }", "{ due: 2023-02-01 }", "missing", "{ due: 2023-02-01 }")]
    public async Task Each_slip_is_said_with_its_line_and_what_a_schema_can_see_it_sees(string old, string changed, string code, string onLineOf)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(old, StringComparison.Ordinal);
        var text = Good[..at] + changed + Good[(at + old.Length)..];
        var problems = Read(text).Problems.Found;
        var line = Sample.LineOf(text, onLineOf);
        Assert.True(problems.Any(problem => problem.Code == code && problem.Line == line), $"line {line}: " + string.Join('\n', problems.Select(ResultText.Line)));
        Assert.Equal(problems.Any(problem => !s_beyondSchema.Contains(problem.Code)), (await Validate(text)).Count > 0);
    }

    [Theory]
    [InlineData("2023-01-15", "2024-02-01")]
    [InlineData("2024-01-31", "2024-02-01")]
    [InlineData("2024-02-01", "2025-02-01")]
    [InlineData("2027-06-01", "2028-02-01")]
    public void The_next_turn_is_counted_from_the_day_that_was_due_and_is_never_past(string closed, string next)
    {
        var day = DateOnly.Parse(closed, System.Globalization.CultureInfo.InvariantCulture);
        var review = new Review("r", "R", null, 12, new(2023, 2, 1), 60, null).After(new(new(2023, 2, 1), day, "Minutes"), day);
        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), review.Next);
        Assert.Single(review.Held);
    }

    [Fact]
    public void A_month_that_is_shorter_does_not_move_the_day_for_ever() =>
        Assert.Equal(new DateOnly(2028, 2, 29), new Review("r", "R", null, 12, new(2024, 2, 29), 60, null).After(new(new(2024, 2, 29), null, "-"), new(2027, 12, 1)).Next);
}
