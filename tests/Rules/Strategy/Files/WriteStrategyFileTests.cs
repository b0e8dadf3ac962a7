using System.Text;
using CsCheck;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Strategy.Files;

/// <summary>A strategy goes out as the text that comes in again: the same words, the same tree, the same hash.</summary>
public class WriteStrategyFileTests
{
    public static TheoryData<string> Files => [.. new[] { "rutland/strategy.yaml", "south-tees/2022.yaml", "south-tees/2025.yaml", "leicestershire/strategy.yaml", "mid-and-south-essex/strategy.yaml" }];

    static StrategyFile Read(string text)
    {
        var file = StrategyFile.Read("a.yaml", Encoding.UTF8.GetBytes(text));
        Assert.True(file.Problems.Found.Count == 0, string.Join('\n', file.Problems.Found) + "\n" + text);
        return file;
    }

    [Theory, MemberData(nameof(Files))]
    public async Task Each_example_comes_back_as_it_went_out_and_its_hash_is_that_of_its_file(string name)
    {
        var file = Read(await File.ReadAllTextAsync(Repository.Path(["examples", .. name.Split('/')]), TestContext.Current.CancellationToken));
        var text = WriteStrategyFile.Of(file.Strategy!.Partnership, file.Strategy.Version);
        var again = Read(text);
        Assert.Equal(file.Strategy.Version.Hash, again.Strategy!.Version.Hash);
        Assert.Equal(file.Strategy.Partnership, again.Strategy.Partnership);
        Assert.Equal(AnyStrategy.Said(file.Strategy.Version), AnyStrategy.Said(again.Strategy.Version));
        Assert.Equal(text, WriteStrategyFile.Of(again.Strategy.Partnership, again.Strategy.Version));
        Assert.Empty(await StrategySchema.Validate(text));
    }

    [Fact]
    public void Any_strategy_comes_back_as_it_went_out() =>
        AnyStrategy.Version.Sample(version =>
        {
            var text = WriteStrategyFile.Of("upper-vale", version);
            var again = Read(text).Strategy!.Version;
            Assert.Equal(AnyStrategy.Said(version), AnyStrategy.Said(again));
            Assert.Equal(text, WriteStrategyFile.Of("upper-vale", again));
            Assert.Equal(WriteStrategyFile.HashOf(version), again.Hash);
        }, iter: 300);

    [Fact]
    public void One_letter_more_anywhere_is_another_hash() =>
        Gen.Select(AnyStrategy.Version, AnyStrategy.Text).Sample((version, more) =>
        {
            var before = WriteStrategyFile.HashOf(version);
            version.Elements[^1].Why += more + "x";
            return before != WriteStrategyFile.HashOf(version);
        }, iter: 100);

    [Fact]
    public void Layout_quotes_comments_and_what_may_be_left_out_are_no_difference()
    {
        var other = Sample.Text.Replace("    - { id: cfp, name: Children's partnership, short: CFP, state: proposed }", "    - id: cfp\n      name: \"Children's partnership\" # a body\n      state: proposed\n      short: 'CFP'", StringComparison.Ordinal)
            .Replace("          number: 1\n", "          number: '1'\n          level: priority\n", StringComparison.Ordinal).Replace("            measures: 2\n", "", StringComparison.Ordinal);
        Assert.NotEqual(Sample.Text, other);
        Assert.Equal(Read(Sample.Text).Strategy!.Version.Hash, Read(other).Strategy!.Version.Hash);
    }

    [Fact]
    public void People_can_read_what_is_written()
    {
        var text = WriteStrategyFile.Of("upper-vale", Read(Sample.Text).Strategy!.Version);
        Assert.Contains("""
              elements:
                - id: best-start
                  number: "1"
                  title: The best start
                  stage: start-well
                  measures:
                    - id: readiness
                      title: Children ready for school
                      indicator: 90631
                      sex: Persons
                      age: "5 yrs"
                      higher-is: better
                      baseline: { value: 68.2, period: "2018/19", area: E06000017 }
                      target: { value: 75, date: 2027-03-31 }
                  children:
                    - id: "1.1"
                      number: "1.1"
                      title: Family hubs
                      reach: [place, neighbourhood]
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overlaps: [\"1.2\"]", "overlaps: [\"1.1\"]", "duplicate-id", "already said")]
    [InlineData("overlaps: [\"1.1\"]", "number: c", "overlaps-itself", "with itself")]
    [InlineData("overlaps: [nowhere]", "number: c", "unknown-element", "There is no element `nowhere`")]
    public void An_overlap_is_said_once_and_of_another_element_that_is_there(string first, string second, string code, string message)
    {
        var text = Sample.Text.Replace("          title: Family hubs\n", $"          title: Family hubs\n          {first}\n", StringComparison.Ordinal)
            .Replace("          title: Parenting\n", $"          title: Parenting\n          {second}\n", StringComparison.Ordinal);
        Assert.NotEqual(Sample.Text, text);
        var problem = Assert.Single(Sample.Problems(text), each => each.Code == code);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
