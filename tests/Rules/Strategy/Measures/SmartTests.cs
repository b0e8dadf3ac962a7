using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Measures;

namespace Endeavour.Tests.Rules.Strategy.Measures;

/// <summary>What is found in a measure follows from what is recorded; what no machine can judge is asked, and the answer stands as its author's.</summary>
public class SmartTests
{
    static Measure Whole() => new()
    {
        Id = Guid.Empty, Slug = "smoking", Title = "Adults who smoke", Indicator = 92443, Sex = "Persons", Age = "18+ yrs", HigherIs = HigherIs.Worse, Kind = MeasureKind.Population,
        Baselines = { new(14.2, "2023", null) }, Targets = { new(5, new(2030, 12, 31), null) }, Achievable = "Two neighbours did it.", Relevant = "It is the largest cause of early death.",
    };

    static SmartFinding Found(Measure measure, string word, int areas = 1, params string[] parts) => Smart.Of(measure, areas, parts.Length == 0 ? ["Live well"] : parts).Single(finding => finding.Word == word);

    [Fact]
    public void A_whole_measure_is_met_in_all_five_ways_in_their_order()
    {
        var findings = Smart.Of(Whole(), 1, ["Live well"]);
        Assert.Equal(["Specific", "Measurable", "Achievable", "Relevant", "Time-bound"], findings.Select(finding => finding.Word));
        Assert.All(findings, finding => Assert.True(finding.IsMet && finding.Do is null, finding.Says));
        Assert.Equal("By 31 December 2030.", findings[4].Says);
    }

    [Fact]
    public void An_empty_measure_says_five_times_what_would_mend_it()
    {
        var findings = Smart.Of(new() { Id = Guid.Empty, Slug = "x", Title = "X", NoSource = "Nobody counts it." }, 1, []);
        Assert.All(findings, finding => Assert.True(!finding.IsMet && finding.Do is not null, finding.Word));
        Assert.Equal("It does not say of which sex, of which age, which way is good, or whether it shows a population or a service.", findings[0].Says);
        Assert.Contains("Nobody counts it.", findings[1].Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_machine_can_judge_is_asked_of_the_author_and_never_answered_for_them()
    {
        var measure = Whole();
        (measure.Achievable, measure.Relevant) = (null, null);
        Assert.Equal((SmartState.AskTheAuthor, SmartState.AskTheAuthor), (Found(measure, "Achievable").State, Found(measure, "Relevant").State));
        Assert.Contains("from 14.2 (2023) to 5", Found(measure, "Achievable").Says, StringComparison.Ordinal);
        Assert.Contains("3 parts", Found(measure, "Relevant", 1, "a", "b", "c").Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_areas_needs_a_baseline_and_each_target_a_day()
    {
        var measure = Whole();
        measure.Baselines.Clear();
        measure.Baselines.Add(new(14.2, "2023", "E06000017"));
        Assert.Contains("1 of 2 areas", Found(measure, "Measurable", areas: 2).Says, StringComparison.Ordinal);
        measure.Targets.Add(new(6, null, "E06000016"));
        Assert.Equal("A target has no day.", Found(measure, "Time-bound").Says);
    }
}
