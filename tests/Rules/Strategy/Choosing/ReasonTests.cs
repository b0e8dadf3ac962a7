using System.Reflection;
using System.Text;
using CsCheck;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Endeavour.Strategy;
using Endeavour.Strategy.Choosing.Candidates;
using Endeavour.Strategy.Choosing.Choices;
using Endeavour.Strategy.Choosing.Files;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Strategy.Choosing;

/// <summary>No score without its reason comes into a record: not by an entity, not by a file, not by what is read back. And what is in a record goes out and comes in the same.</summary>
public sealed class ReasonTests : IDisposable
{
    static readonly FakeTimeProvider s_clock = new(new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero));
    static readonly Gen<string> s_reason = Gen.Frequency((2, Gen.OneOf("", " ", "\t", "\n", "\u00a0", "\u2003", "\r\n \u2028", "\u0085")), (1, AnyStrategy.Text));
    readonly Records _records = new(s_clock);
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _records.Dispose();

    static Because Because => new("CandidateScored", "For the test", Who.CommandLine, "test", s_clock.GetUtcNow());

    [Fact]
    public void A_score_cannot_be_made_without_a_reason_nor_lose_it()
    {
        s_reason.Sample(reason =>
        {
            try { return !string.IsNullOrWhiteSpace(new Score("a", 1, reason).Reason); }
            catch (Refusal) { return string.IsNullOrWhiteSpace(reason); }
        }, iter: 500);
        Assert.DoesNotContain(typeof(Score).GetProperties(), property => property.SetMethod is { IsPublic: true });
        Assert.Single(typeof(Score).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
    }

    /// <summary>Whatever stands for the reason in a file: it is refused, or there is one.</summary>
    [Fact]
    public void A_file_brings_no_score_without_a_reason() =>
        Gen.Select(s_reason, Gen.OneOf("reason: ", "", "reason: |-\n              ")).Sample((reason, key) =>
        {
            var quoted = key == "" ? "" : key.Contains('|') ? key + reason.ReplaceLineEndings(" ") : key + System.Text.Json.JsonSerializer.Serialize(reason);
            var file = StrategyFile.Read("a.yaml", Encoding.UTF8.GetBytes($"""
                choosing:
                  partnership: upper-vale
                  choices:
                    - id: a
                      title: A
                      criteria: [{"{"} id: c, title: C, scores: ["No", "Yes"] {"}"}]
                      candidates:
                        - id: b
                          title: B
                          scores:
                            - on: c
                              score: 1
                              {quoted}
                """));
            var scores = file.Choosing?.Choices.SelectMany(choice => choice.Candidates).SelectMany(candidate => candidate.Scores).ToList() ?? [];
            return file.Problems.Found.Count > 0 && scores.Count == 0 || scores.Count > 0 && scores.TrueForAll(score => !string.IsNullOrWhiteSpace(score.Reason));
        }, iter: 300);

    [Fact]
    public void Any_choice_comes_back_as_it_went_out() =>
        Gen.Select(AnyChoice.Choice, AnyChoice.Inspection.Select(each => (IReadOnlyList<InspectionLines>)[each])).Sample((choice, inspections) =>
        {
            var text = ChoosingText.Of("upper-vale", inspections, [choice]);
            var file = StrategyFile.Read("a.yaml", Encoding.UTF8.GetBytes(text));
            Assert.True(file.Problems.Found.Count == 0, string.Join('\n', file.Problems.Found) + "\n" + text);
            Assert.Equal(text, ChoosingText.Of("upper-vale", file.Choosing!.Inspections, file.Choosing.Choices));
            Assert.Equal(inspections[0].Terms, file.Choosing.Inspections[0].Terms);
        }, iter: 300);

    /// <summary>In a real database, by entities and by files in turn.</summary>
    [Fact]
    public async Task What_a_record_holds_has_a_reason_for_every_score_and_goes_out_and_in_unchanged()
    {
        var settings = _records.Write("partnership.yaml", Sample.Text);
        Assert.True((await Import(settings)).Ok);
        await AnyChoice.Choice.SampleAsync(async lines =>
        {
            var file = _records.Write("choosing.yaml", ChoosingText.Of("upper-vale", [], [lines with { Candidates = [.. lines.Candidates.Select(each => each with { Terms = each.Terms with { Needs = [], Inspections = [] } })] }]));
            var imported = await Import(file);
            Assert.True(imported.Ok, string.Join('\n', imported.Problems));
            Assert.Equal(Endeavour.Strategy.Import.Change.Unchanged, (await Import(file)).Partnerships.Single().Choosing!.Change);
            await using (var db = _records.Open("upper-vale"))
            {
                var choice = await db.Choices.SingleAsync(Stop);
                foreach (var candidate in await db.Candidates.ToListAsync(Stop)) Rescore(choice, candidate, lines.Route.Count);
                await db.SaveAsync(Because, Stop);
            }
            await using var after = _records.Open("upper-vale");
            var held = await HeldChoosing.Read(after, Stop);
            Assert.DoesNotContain(held.Candidates.SelectMany(each => each.Scores), score => string.IsNullOrWhiteSpace(score.Reason));
            var text = held.Text("upper-vale");
            Assert.Equal(text, ChoosingText.Of("upper-vale", [], StrategyFile.Read("b.yaml", Encoding.UTF8.GetBytes(text)).Choosing!.Choices));
        }, iter: 15, threads: 1);
    }

    static void Rescore(Choice choice, Candidate candidate, int seed)
    {
        foreach (var reason in (string[])["", " \u2003", "It does."])
            try { candidate.Rate(choice, [.. choice.Scored.Select((each, at) => new Score(each.Id, (at + seed) % (each.Highest + 1), reason))]); }
            catch (Refusal) { Assert.True(string.IsNullOrWhiteSpace(reason)); }
    }

    Task<StrategyFilesResult> Import(string path) => new ImportStrategyFiles(_records.Partnerships, s_clock) { Replace = true }.Import([path], Stop);
}
