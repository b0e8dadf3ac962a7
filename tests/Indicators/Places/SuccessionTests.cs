using CsCheck;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Tests.Indicators.Places;

public class SuccessionTests
{
    [Fact]
    public void An_area_that_keeps_its_code_while_it_takes_another_in_is_two_areas_under_one_code()
    {
        var succession = new Succession([("A", "A", 2020), ("B", "A", 2020)]);
        Assert.Equal((null, true), (succession.WholeInto("B") is (null, _) ? null : "moved", succession.WholeInto("B").WhyNot.Contains("kept its code", StringComparison.Ordinal)));
        Assert.Null(succession.WholeInto("A").Last);
        Assert.Equal((2020, null), (succession.EndYear("B"), succession.EndYear("A")));
    }

    [Fact]
    public void An_area_of_which_a_part_left_is_moved_nowhere()
    {
        var succession = new Succession([("A", "A", 2020), ("A", "B", 2020)]);
        Assert.Contains("more than one", succession.WholeInto("A").WhyNot, StringComparison.Ordinal);
        Assert.False(succession.Parts("B", new HashSet<string> { "A" }, [], out var missing));
        Assert.Equal("A", missing);
    }

    /// <summary>Whatever merges into whatever: what moves is whole, so no area is in two parts and all of them end in the one.</summary>
    [Fact]
    public void What_moves_is_made_of_areas_that_lie_in_it_whole() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[2017, 2020]).Array[1, 12].Sample(steps =>
        {
            var changes = steps.Select(step => ($"{step.Item3 - 1}-{step.Item1}", $"{step.Item3}-{step.Item2}", step.Item3)).Distinct().ToList();
            var (succession, present) = (new Succession(changes), changes.Select(each => each.Item1).ToHashSet());
            foreach (var code in present)
            {
                var (into, _) = succession.WholeInto(code);
                var parts = new List<string>();
                if (into is null || !succession.Parts(into, present.Where(each => each != into).ToHashSet(), parts, out _)) continue;
                if (parts.Distinct().Count() != parts.Count || parts.Any(part => succession.WholeInto(part).Last != into)) return false;
            }
            return true;
        }, iter: 500);
}
