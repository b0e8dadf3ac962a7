using System.Text;
using Endeavour.Evidence;
using Endeavour.Strategy;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>The example partnerships are the papers' own counts, valid by the checker and by the schema.</summary>
public sealed class ExamplesTests : IDisposable
{
    static readonly string s_examples = Repository.Path("examples");
    static readonly FakeTimeProvider s_clock = new(new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
    readonly Records _records = new(s_clock);
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _records.Dispose();

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(s_examples, "*.yaml", SearchOption.AllDirectories)
        // Programmes and commitments have tests of their own, with their own schemas.
        .Where(file => Path.GetFileName(file) != "illustrative.yaml" && !File.ReadAllText(file).Contains("\nprogramme:\n", StringComparison.Ordinal) && Path.GetFileName(file) != "commitments.yaml").Select(file => Path.GetRelativePath(s_examples, file)).Order(StringComparer.Ordinal)];

    ImportStrategyFiles Operation() => new(_records.Partnerships, s_clock);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_example_is_valid_by_the_schema(string file) =>
        Assert.Empty(await StrategySchema.Validate(await File.ReadAllTextAsync(Path.Combine(s_examples, file), Stop), people: Path.GetFileName(file) == "people.yaml", needs: Path.GetFileName(file) == "needs-assessment.yaml", library: Path.GetFileName(file) == "partner-strategies.yaml", choosing: Path.GetFileName(file) == "choosing.yaml"));

    [Fact]
    public async Task All_examples_import_and_import_again_without_change()
    {
        var first = await Operation().Import([s_examples], Stop);
        Assert.True(first.Ok, ResultText.Write(first, written: true));
        Assert.All(first.Partnerships, partnership => Assert.Equal(Change.Added, partnership.Change));
        var again = await Operation().Import([s_examples], Stop);
        Assert.All(again.Partnerships, partnership => Assert.Equal(Change.Unchanged, partnership.Change));
        Assert.Equal(Change.Unchanged, again.Partnerships.Single(partnership => partnership.Id == "south-tees").Needs!.Change);
        Assert.Equal(2, again.Partnerships.Count(partnership => partnership.Choosing is { Change: Change.Unchanged }));
        Assert.Equal(4, again.Partnerships.Sum(partnership => partnership.Programmes.Count(programme => programme.Change == Change.Unchanged)));
        Assert.All(again.Partnerships.SelectMany(partnership => partnership.Strategies), version => Assert.Equal(Change.Unchanged, version.Change));
    }

    [Theory]
    [InlineData("south-tees", "2022", "mission", 9)]
    [InlineData("south-tees", "2022", "goal", 21)]
    [InlineData("south-tees", "2025", "mission", 9)]
    [InlineData("mid-and-south-essex", null, "priority", 14)]
    [InlineData("rutland", "2022", "priority", 5)]
    [InlineData("rutland", "2022", "action-area", 20)]
    [InlineData("rutland", "2022", "action", 67)]
    public async Task An_example_has_as_many_as_its_paper(string partnership, string? version, string level, int count)
    {
        var result = await Operation().Check([s_examples], Stop);
        Assert.True(result.Ok, ResultText.Write(result, written: false));
        var found = result.Partnerships.Single(one => one.Id == partnership).Strategies.Single(one => version is null || one.Version == version);
        Assert.Equal(count, found.Levels[level]);
    }

    [Theory]
    [InlineData("south-tees", "2022", 4)]
    [InlineData("rutland", "2022", 6)]
    public async Task An_example_has_its_papers_principles(string partnership, string version, int count)
    {
        var result = await Operation().Check([s_examples], Stop);
        Assert.Equal(count, result.Partnerships.Single(one => one.Id == partnership).Strategies.Single(one => one.Version == version).Principles);
    }

    /// <summary>The paper's areas of exploration: as many as the strategy of that year holds, in its order, each tied to goals that the current strategy has.</summary>
    [Fact]
    public async Task South_Tees_asks_the_111_questions_of_its_paper_in_its_order()
    {
        var result = await Operation().Import([s_examples], Stop);
        Assert.Equal(new NeedsResult(Change.Added, 9, 111), result.Partnerships.Single(one => one.Id == "south-tees").Needs);
        await using var db = _records.Open("south-tees");
        var needs = await new Endeavour.Evidence.NeedsAssessment.Overview.ReadNeeds(db).All(Stop);
        var paper = await db.Elements.Where(element => element.Strategy!.Version == "2022").OrderBy(element => element.Order).ToListAsync(Stop);
        Assert.Equal(paper.SelectMany(element => element.Evidence).Where(note => note.Kind == Endeavour.Strategy.Elements.EvidenceKind.Jsna).Select(note => note.Text), needs.Questions.Select(question => question.Text));
        Assert.Equal(new Endeavour.Evidence.NeedsAssessment.Overview.Tally(0, 0, 111), needs.Tally);
        Assert.All(needs.Questions, question => Assert.NotEmpty(needs.GoalsOf(question)));
        Assert.Equal(21, needs.Coverage().Count);
        Assert.Equal(["parental-substance-misuse", "healthy-ageing-places"], needs.Coverage().Where(goal => goal.Tally.Asked == 0).Select(goal => goal.Goal.Slug));
        foreach (var other in new[] { "rutland", "leicestershire", "mid-and-south-essex" })
        {
            await using var none = _records.Open(other);
            Assert.False(await none.NeedsTopics.AnyAsync(Stop));
        }
    }

    /// <summary>Partner 4, community 5 and system 5 priorities, on ten blocks.</summary>
    [Fact]
    public async Task Mid_and_South_Essex_has_the_priorities_of_partners_communities_and_the_system()
    {
        await Operation().Import([s_examples], Stop);
        await using var db = _records.Open("mid-and-south-essex");
        var themes = await db.Elements.Where(element => element.Depth == 0).OrderBy(element => element.Order)
            .Select(element => element.Children.Count(child => child.Level == "priority")).ToListAsync(Stop);
        Assert.Equal([4, 5, 5], themes.Where(count => count > 0));
        Assert.Equal(10, (await db.Strategies.SingleAsync(Stop)).Blocks.Count);
    }

    /// <summary>Three sub-groups and two below one of them stand; a fourth for mental health is proposed.</summary>
    [Fact]
    public async Task Leicestershire_has_its_sub_groups_and_the_one_that_is_proposed()
    {
        await Operation().Import([s_examples], Stop);
        await using var db = _records.Open("leicestershire");
        var groups = (await db.Strategies.SingleAsync(Stop)).Groups;
        Assert.Equal(["CFP", "SHP", "IE"], groups.Where(group => group is { Parent: "hwb", State: Endeavour.Strategy.Versions.GroupState.Standing }).Select(group => group.Short));
        Assert.Equal(["IDG", "JCG"], groups.Where(group => group.Parent == "ie").Select(group => group.Short));
        Assert.Single(groups, group => group.State == Endeavour.Strategy.Versions.GroupState.Proposed);
        Assert.NotEmpty(await db.Elements.Where(element => element.Tier != null).ToListAsync(Stop));
    }

    [Fact]
    public async Task South_Tees_has_the_dignified_death_mission_in_place_of_healthy_life()
    {
        await Operation().Import([s_examples], Stop);
        await using var db = _records.Open("south-tees");
        var later = await db.Elements.SingleAsync(element => element.Replaces != null && element.Strategy!.Version == "2025" && element.Level == "mission", Stop);
        Assert.True(await db.Elements.AnyAsync(element => element.Strategy!.Version == "2022" && element.Slug == later.Replaces, Stop));
        Assert.False(await db.Elements.AnyAsync(element => element.Strategy!.Version == "2025" && element.Slug == later.Replaces, Stop));
    }

    [Fact]
    public async Task Every_outcome_names_a_part_of_the_current_strategy_up_to_its_top_level()
    {
        await Operation().Import([s_examples], Stop);
        foreach (var partnership in _records.Partnerships.All())
        {
            await using var db = _records.Open(partnership.Id);
            var current = await Endeavour.Strategy.Versions.Current.Of(db.Strategies).FirstAsync(Stop);
            var outcomes = await db.Outcomes.ToListAsync(Stop);
            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, outcome => Assert.Equal(current.Levels[0].Name, outcome.References[^1].Kind));
            Assert.All(outcomes, outcome => Assert.True(outcome.Indicator is not null || outcome.NoSource is not null, outcome.Slug));
        }
    }

    [Fact]
    public void A_broken_copy_gives_all_its_problems_at_once()
    {
        var text = File.ReadAllText(Path.Combine(s_examples, "rutland", "strategy.yaml"));
        string[][] slips =
        [
            ["  vision:", "  vison:"], ["status: draft", "status: drafty"], ["dated: 2021-10-05", "dated: 5 October 2021"], ["to: 2025", "to: 2020"],
            ["action: 67", "action: 66"], ["plural: Action areas", "plurals: Action areas"], ["indicator: 90366", "indicator: LE"], ["sex: Female", "sex: Women"],
        ];
        foreach (var slip in slips)
        {
            Assert.Contains(slip[0], text, StringComparison.Ordinal);
            var at = text.IndexOf(slip[0], StringComparison.Ordinal);
            text = text[..at] + slip[1] + text[(at + slip[0].Length)..];
        }
        var settings = File.ReadAllBytes(Path.Combine(s_examples, "rutland", "partnership.yaml"));
        var problems = Sample.Problems([new("partnership.yaml", settings), new("strategy.yaml", Encoding.UTF8.GetBytes(text))]);
        string[] expected = ["bad-date", "count", "end-before-start", "missing", "unknown-key", "unknown-key", "unknown-word", "unknown-word", "wrong-type"];
        Assert.Equal(expected, problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Line > 1 && problem.File == "strategy.yaml", problem.ToString()));
    }
}
