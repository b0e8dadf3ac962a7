using Endeavour.Strategy;
using Endeavour.Strategy.Frameworks;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Rules.Strategy.Frameworks;

/// <summary>Frameworks and what answers them in a strategy file: every slip on its line, and an editor's schema that sees the same.</summary>
public class FrameworkFileTests
{
    static readonly string s_good = Sample.With("  expect:\n", """
          frameworks:
            - id: county-plan
              title: The county's plan
              published: 2019
              lapsed: 2023-04
              after: The next plan
              source: "The plan, page 3"
              link: https://example.org/plan
              items:
                - { id: work, title: Good work, weight: 60 }
                - { id: homes, title: Warm homes, weight: 40 }
          spending:
            - { to: county-plan/work, amount: 1200000, period: 2022/23, source: Budget paper }
          expect:

        """).Replace("          evidence:\n", "          aligns:\n            - { to: county-plan/homes, note: Some }\n            - { to: marmot/best-start }\n          evidence:\n", StringComparison.Ordinal);

    // What a schema cannot see: what another part of the file says, or arithmetic. (Editors see an `after` without `lapsed`; the library of these tests does not.)
    static readonly HashSet<string> s_beyondSchema = ["unknown-framework", "weights", "duplicate-id", "after-without-lapsed"];

    [Fact]
    public async Task Frameworks_of_ones_own_and_alignments_are_valid()
    {
        Assert.Empty(Sample.Problems(s_good));
        Assert.Empty(await StrategySchema.Validate(s_good));
    }

    [Theory]
    [InlineData("weight: 60", "weight: 61", "weights", "items:", "101%")]
    [InlineData(", weight: 60", "", "weights", "items:", "`work` has none")]
    [InlineData("weight: 60", "weight: 0", "out-of-range", "weight: 0", "more than 0")]
    [InlineData("to: marmot/best-start", "to: marmot/best-strat", "unknown-framework", "best-strat", "Did you mean `best-start`?")]
    [InlineData("to: marmot/best-start", "to: marmott/best-start", "unknown-framework", "marmott", "Did you mean `marmot`?")]
    [InlineData("to: marmot/best-start", "to: county-plan/homes", "duplicate-id", "to: county-plan/homes }", "already said")]
    [InlineData("to: marmot/best-start", "to: marmot", "bad-alignment", "to: marmot }", "a stroke and the item")]
    [InlineData("to: marmot/best-start", "note: x", "missing", "note: x", "`to` is missing")]
    [InlineData("to: county-plan/work, amount", "to: county-plan/jobs, amount", "unknown-framework", "jobs", "`work`, `homes`")]
    [InlineData("amount: 1200000", "amount: -1", "out-of-range", "amount: -1", "below nought")]
    [InlineData("amount: 1200000", "amount: £1.2m", "wrong-type", "amount: £1.2m", "without a unit")]
    [InlineData(", source: Budget paper", "", "missing", "to: county-plan/work", "`source` is missing")]
    [InlineData("published: 2019", "published: May 2019", "bad-date", "published: May", "`2010-02`")]
    [InlineData("lapsed: 2023-04\n", "\n", "after-without-lapsed", "after: The next", "since when")]
    [InlineData("source: \"The plan, page 3\"", "owner: Us", "missing", "- id: county-plan", "`source` is missing")]
    [InlineData("link: https://example.org/plan", "link: javascript:alert(1)", "bad-link", "javascript", "https://")]
    [InlineData("{ id: homes, title: Warm homes, weight: 40 }", "{ id: work, title: Warm homes, weight: 40 }", "duplicate-id", "title: Warm homes", "first on line")]
    public async Task Each_slip_is_said_on_its_line_and_what_a_schema_can_see_it_sees(string old, string changed, string code, string onLineOf, string message)
    {
        Assert.Contains(old, s_good, StringComparison.Ordinal);
        var at = s_good.IndexOf(old, StringComparison.Ordinal);
        var text = s_good[..at] + changed + s_good[(at + old.Length)..];
        var problems = Sample.Problems(text);
        var line = text[..text.LastIndexOf(onLineOf, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        Assert.True(problems.Any(problem => problem.Code == code && problem.Line == line && problem.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', problems.Select(ResultText.Line)));
        Assert.Equal(problems.Any(problem => !s_beyondSchema.Contains(problem.Code)), (await StrategySchema.Validate(text)).Count > 0);
    }

    [Fact]
    public void What_comes_with_Endeavour_is_whole_has_sources_and_its_models_weigh_a_hundred()
    {
        Assert.Equal(["icb-aims", "levelling-up", "core20plus5-adults", "core20plus5-children", "marmot", "robert-wood-johnson"], Catalogue.BuiltIn.Select(each => each.Id));
        Assert.Equal([4, 12, 7, 7, 8, 4], Catalogue.BuiltIn.Select(each => each.Items.Count));
        Assert.All(Catalogue.BuiltIn, each => Assert.NotNull(each.Source));
        Assert.Equal(["robert-wood-johnson"], Catalogue.BuiltIn.Where(each => each.IsModel).Select(each => each.Id));
        // The page of frameworks in the officer's guide names each.
        var guide = File.ReadAllText(Repository.Path("docs", "frameworks.md"));
        Assert.All(Catalogue.BuiltIn.SelectMany(each => each.Items.Select(item => $"`{each.Id}/{item.Id}`")), name => Assert.Contains(name, guide, StringComparison.Ordinal));
    }

    [Fact]
    public void A_framework_of_ones_own_stands_before_one_of_the_same_id()
    {
        var own = new Framework("marmot", "Ours") { Items = [new("best-start", "Start", null, null)] };
        Assert.Equal("Ours", Catalogue.With([own]).Find("marmot/best-start")?.Framework.Title);
        Assert.Null(Catalogue.With([own]).Find("marmot/places"));
        Assert.Equal(Catalogue.BuiltIn.Count, Catalogue.With([own]).Count);
    }

    [Fact]
    public async Task A_record_from_before_there_were_frameworks_answers_none_and_can_begin_to()
    {
        var stop = TestContext.Current.CancellationToken;
        using var records = new Records(TimeProvider.System);
        var import = new ImportStrategyFiles(records.Partnerships, TimeProvider.System);
        Assert.True((await import.Import([records.Write("a.yaml", Sample.Text)], stop)).Ok);
        await using (var db = records.Open("upper-vale"))
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Element SET Aligns = NULL; UPDATE StrategyVersion SET Frameworks = NULL, Spending = NULL", stop);
            Assert.All(await db.Elements.AsNoTracking().ToListAsync(stop), element => Assert.Empty(element.Aligns));
            Assert.Empty((await db.Strategies.SingleAsync(stop)).Frameworks);
        }
        Assert.Equal(Change.Unchanged, (await import.Import([records.Write("a.yaml", Sample.Text)], stop)).Partnerships.Single().Strategies.Single().Change);
        Assert.True((await import.Import([records.Write("a.yaml", s_good)], stop)).Ok);
        await using var after = records.Open("upper-vale");
        Assert.Equal(["county-plan/homes", "marmot/best-start"], (await after.Elements.SingleAsync(element => element.Slug == "1.1", stop)).Aligns.Select(each => each.To));
    }

    [Theory]
    [InlineData("2024-07", 2024, 6, 30, null), InlineData("2024-07", 2024, 7, 1, "This policy lapsed in July 2024; what came after it is not known."), InlineData("2024-07-05", 2024, 7, 5, "This policy lapsed on 5 July 2024; what came after it is not known."), InlineData("2024", 2025, 1, 1, "This policy lapsed in 2024; what came after it is not known.")]
    public void A_policy_has_lapsed_from_the_day_that_is_known(string lapsed, int year, int month, int day, string? says) =>
        Assert.Equal(says, new Framework("a", "A") { Lapsed = lapsed }.LapseOn(new(year, month, day)));
}
