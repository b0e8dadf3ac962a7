using AngleSharp.Dom;
using Endeavour.Tests.Pages.Strategy;

namespace Endeavour.Tests.Pages.Evidence.NeedsAssessment;

/// <summary>Anyone can read what was asked, how far each part of the strategy is, and that nothing is answered by silence.</summary>
public sealed class PublicNeedsTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    [Fact]
    public async Task The_page_says_in_one_sentence_how_many_questions_are_answered()
    {
        var page = await site.PageAsync("/south-tees/needs");
        Assert.Contains("asks 111 questions; 0 are answered, 0 have no data and 111 are not answered yet.", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal(21, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("12 questions: 0 are answered, 0 have no data and 12 are not answered yet.", page.Says("#goal-risk-factors"), StringComparison.Ordinal);
        Assert.Contains("No question is asked about it.", page.Says("#goal-parental-substance-misuse"), StringComparison.Ordinal);
        Assert.Equal(9, page.QuerySelectorAll(".cards .card").Length);
        Assert.Equal(3, page.QuerySelectorAll("figure.chart svg").Length);
    }

    [Fact]
    public async Task A_partnership_without_questions_is_told_what_to_do_next() =>
        Assert.Contains("begins with questions", (await site.PageAsync("/newport/needs")).Says(".app-empty"), StringComparison.Ordinal);

    [Fact]
    public async Task A_topic_shows_its_questions_in_order_with_their_goals_and_comes_as_a_paper()
    {
        var page = await site.PageAsync("/south-tees/needs/places-and-systems");
        Assert.Equal(23, page.QuerySelectorAll("section[id^=question-]").Length);
        Assert.Contains("How many affordable homes are there?", page.Says("#question-1"), StringComparison.Ordinal);
        Assert.Contains("Not answered yet", page.Says("#question-1 .govuk-tag"), StringComparison.Ordinal);
        Assert.Equal("/south-tees/goals/housing", page.QuerySelector("#question-1 a")!.GetAttribute("href"));
        using var client = site.CreateClient();
        var paper = await client.GetStringAsync(new Uri("/south-tees/needs/places-and-systems.md", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("# Needs assessment: Places and systems that promote wellbeing\n", paper, StringComparison.Ordinal);
        Assert.Contains("## 23. How far do communities take part", paper, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/south-tees/needs/no-such-topic"), InlineData("/south-tees/needs/no-such-topic.md"), InlineData("/nowhere/needs")]
    public async Task What_is_not_there_is_said_so(string address) => await site.PageAsync(address, 404);

    [Fact]
    public async Task No_gap_is_named_before_someone_marks_one() =>
        Assert.Contains("has marked no question", (await site.PageAsync("/south-tees/needs/gaps")).Says(".govuk-body-l"), StringComparison.Ordinal);

    [Fact]
    public async Task The_front_page_and_the_parts_of_the_strategy_lead_to_it()
    {
        Assert.Contains("111 questions", (await site.PageAsync("/south-tees")).Says("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("What we asked", (await site.PageAsync("/rutland")).Says("main"), StringComparison.Ordinal);
        var goal = await site.PageAsync("/south-tees/goals/housing");
        Assert.Contains("5 questions: 0 are answered", goal.Says("main"), StringComparison.Ordinal);
        Assert.NotNull(goal.QuerySelector("a[href='/south-tees/needs/places-and-systems#question-1']"));
        Assert.Contains("23 questions", (await site.PageAsync("/south-tees/missions/places-and-systems")).Says("main"), StringComparison.Ordinal);
        var thread = await site.PageAsync("/south-tees/thread/element/housing");
        Assert.Contains("How many affordable homes are there?", thread.Says("main"), StringComparison.Ordinal);
    }
}
