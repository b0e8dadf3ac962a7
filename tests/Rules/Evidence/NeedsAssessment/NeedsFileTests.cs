using System.Text;
using Endeavour.Evidence;
using Endeavour.Evidence.NeedsAssessment.Files;
using Endeavour.Evidence.NeedsAssessment.Overview;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Rules.Strategy;
using Endeavour.Tests.Rules.Strategy.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Evidence.NeedsAssessment;

/// <summary>A needs assessment as text: every slip is named at its line, the same file twice changes nothing, and what goes out comes in again.</summary>
public sealed class NeedsFileTests : IDisposable
{
    internal const string Good = """
        needs-assessment:
          partnership: upper-vale
          expect: { topics: 1, questions: 3 }
          topics:
            - id: school
              title: Ready for school
              summary: "Who is ready, and *who is not*."
              questions:
                - number: 1
                  text: How many children are ready for school?
                  goals: [best-start]
                  state: answered
                  evidence:
                    - { kind: indicator, title: "School readiness: all children", indicator: 90631, area: E06000017, strength: strong, date: 2022-08-31 }
                    - { kind: voice, title: "What parents said", link: /files/parents, strength: anecdotal, note: "Three evenings; \"quiet\" parents did not come." }
                  findings:
                    - { text: "Two in three are.", date: 2023-01-05, author: Public health analyst, published: 2023-02-01 }
                    - { text: "A draft.", date: 2023-03-05, author: Public health analyst }
                - { number: 2, text: "Who waits?", state: no-data, no-data: { because: "Nobody counts.", who: "The trust" } }
                - { number: 7, text: "What do children say?" }
        """;

    static readonly FakeTimeProvider s_clock = new(new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
    readonly Records _records = new(s_clock);
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _records.Dispose();

    Task<StrategyFilesResult> Import(string needs) => new ImportStrategyFiles(_records.Partnerships, s_clock).Import([_records.Write("sample.yaml", Sample.Text), _records.Write("needs-assessment.yaml", needs)], Stop);

    [Fact]
    public async Task A_good_file_comes_in_once_and_goes_out_as_it_came()
    {
        Assert.Empty(await StrategySchema.Validate(Good, needs: true));
        var first = await Import(Good);
        Assert.True(first.Ok, ResultText.Write(first, written: true));
        Assert.Equal(new NeedsResult(Change.Added, 1, 3), first.Partnerships.Single().Needs);
        Assert.Equal(Change.Unchanged, (await Import(Good)).Partnerships.Single().Needs!.Change);
        var written = await Written();
        Assert.Empty(await StrategySchema.Validate(written, needs: true));
        Assert.Equal(Change.Unchanged, (await Import(written)).Partnerships.Single().Needs!.Change);
        await Forget();
        Assert.Equal(Change.Added, (await Import(written)).Partnerships.Single().Needs!.Change);
        Assert.Equal(written, await Written());
        await using var db = _records.Open("upper-vale");
        var needs = await new ReadNeeds(db).All(Stop);
        Assert.Equal(new Tally(1, 1, 1), needs.Tally);
        Assert.Equal("3 questions: 1 is answered, 1 has no data and 1 is not answered yet", needs.Tally.Words);
        Assert.Equal([1, 2, 7], needs.Questions.Select(question => question.Number));
    }

    [Fact]
    public async Task What_a_file_leaves_out_stays_as_it_was_entered()
    {
        await Import(Good);
        var shorter = Good[..Good.IndexOf("          state: answered", StringComparison.Ordinal)].Replace("questions: 3", "questions: 1", StringComparison.Ordinal).Replace("are ready", "are quite ready", StringComparison.Ordinal);
        var result = await Import(shorter);
        Assert.True(result.Ok, ResultText.Write(result, written: true));
        Assert.Equal(Change.Changed, result.Partnerships.Single().Needs!.Change);
        await using var db = _records.Open("upper-vale");
        var needs = await new ReadNeeds(db).All(Stop);
        Assert.Equal(new Tally(1, 1, 1), needs.Tally);
        Assert.Equal("How many children are quite ready for school?", needs.Questions[0].Text);
    }

    [Theory]
    [InlineData("partnership: upper-vale", "partnership: upper-dale", "unknown-partnership")]
    [InlineData("questions: 3", "questions: 4", "count")]
    [InlineData("id: school", "id: desk", "taken")]
    [InlineData("title: Ready", "titel: Ready", "missing")]
    [InlineData("goals: [best-start]", "goals: [no-such-goal]", "unknown-goal")]
    [InlineData("number: 7", "number: 2", "duplicate-id")]
    [InlineData("number: 7", "number: seven", "wrong-type")]
    [InlineData("state: no-data, no-data: { because: \"Nobody counts.\", who: \"The trust\" }", "state: no-data", "no-data-without-reason")]
    [InlineData("state: no-data, ", "", "reason-without-no-data")]
    [InlineData("because: \"Nobody counts.\", ", "", "missing")]
    [InlineData(", published: 2023-02-01", "", "answered-without-finding")]
    [InlineData("strength: strong", "strength: great", "unknown-word")]
    [InlineData("indicator: 90631, ", "", "missing")]
    [InlineData("kind: voice", "kind: voice, indicator: 5", "not-an-indicator")]
    [InlineData("link: /files/parents", "link: \"javascript:x\"", "bad-link")]
    [InlineData("text: \"Who waits?\"", "text: \"Who waits?\", owner: Nobody", "unknown-post")]
    [InlineData("and *who is not*.", "and {{indicater 90631}}.", "figure-not-understood")]
    [InlineData("Two in three are.", "Of them {{indicator 90631 are.", "figure-not-understood")]
    [InlineData("      title: Ready", "      refresh: 2026-01-01\n      title: Ready", "refresh-without-owner")]
    public async Task Each_slip_is_named_at_a_line_and_nothing_comes_in(string old, string slip, string code)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var result = await Import(Good.Replace(old, slip, StringComparison.Ordinal));
        Assert.Contains(code, result.Problems.Select(problem => problem.Code));
        Assert.All(result.Problems, problem => Assert.True(problem.Line > 0 && problem.Path.Length > 0 && problem.File.EndsWith("needs-assessment.yaml", StringComparison.Ordinal), $"{problem}"));
        Assert.False(_records.Has("upper-vale"));
    }

    async Task<string> Written()
    {
        await using var db = _records.Open("upper-vale");
        return NeedsText.Of("upper-vale", await new ReadNeeds(db).All(Stop));
    }

    async Task Forget()
    {
        await using var db = _records.Open("upper-vale");
        await db.NeedsQuestions.ExecuteDeleteAsync(Stop);
        await db.NeedsTopics.ExecuteDeleteAsync(Stop);
    }
}
