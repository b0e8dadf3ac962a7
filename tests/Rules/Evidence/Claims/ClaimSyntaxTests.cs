using CsCheck;
using Endeavour.Evidence.Claims.Syntax;

namespace Endeavour.Tests.Rules.Evidence.Claims;

/// <summary>How a figure is asked for in a text, and what is said where that cannot be understood.</summary>
public sealed class ClaimSyntaxTests
{
    static readonly Gen<string> Name = Gen.Char["abcXYZ 019-/"].Array[1, 12].Select(letters => "x" + new string(letters).Trim());

    static readonly Gen<string?> Optional = Gen.Select(Gen.Bool, Name, (said, name) => said ? name : null);

    static readonly Gen<Claim> AnyClaim =
        from indicator in Gen.Int[1, 2_000_000]
        from named in Gen.Bool
        from sex in Optional
        from age in Optional
        from period in Optional
        from show in Gen.Enum<ClaimShow>()
        from area in Gen.Bool
        select new Claim(named ? null : indicator, named ? "life-expectancy" : null) { Sex = sex, Age = age, Period = period, Show = show, Area = area ? "E06000017" : "" };

    [Fact]
    public void What_a_claim_is_written_as_is_read_as_the_same_claim() =>
        AnyClaim.Sample(claim => Assert.Equal(claim, Assert.Single(ClaimSyntax.Read($"Now {claim} here.")).Claim));

    [Fact]
    public void Any_text_is_read_and_each_claim_or_problem_lies_within_it() =>
        Gen.Char["{}{}{} \n\"“”indcator9latestshow"].Array[0, 80].Select(letters => new string(letters)).Sample(text =>
        {
            var end = 0;
            foreach (var span in ClaimSyntax.Read(text))
            {
                Assert.True(span.Start >= end && span.End <= text.Length && (span.Claim is null) != (span.Problem is null));
                Assert.Equal("{{", text.Substring(span.Start, 2));
                end = span.End;
            }
        });

    [Fact]
    public void The_words_come_in_any_order_and_case_and_names_of_several_words_in_quotation_marks_of_either_kind()
    {
        var claim = new Claim(90366, null) { Area = "E06000017", Sex = "Male", Age = "All ages", Period = "2015 - 17", Show = ClaimShow.Limits };
        foreach (var text in new[] { "{{indicator 90366 area E06000017 sex Male age \"All ages\" period \"2015 - 17\" show limits}}", "{{ Show LIMITS period “2015 - 17” AGE “All ages” sex Male area e06000017 indicator 90366 }}" })
            Assert.Equal(claim, Assert.Single(ClaimSyntax.Read(text)).Claim);
        Assert.Equal(new Claim(null, "healthy-life") { Area = "E06000017" }, Assert.Single(ClaimSyntax.Read("{{outcome healthy-life area E06000017}}")).Claim);
        Assert.Empty(ClaimSyntax.Read("A { brace } and }} are words."));
    }

    [Theory]
    [InlineData("{{indicator 1 area E1", "A figure begins here with {{ and is not closed.", "End it with }} on the same line.")]
    [InlineData("{{indicater 1}}", "“indicater” is not a word", "Use indicator or outcome")]
    [InlineData("{{indicator 1 age All ages}}", "“ages” is not a word", "Put names of several words in quotation marks")]
    [InlineData("{{indicator 1 area}}", "Nothing stands after “area”.", "area E06000017")]
    [InlineData("{{indicator 1 sex \"\"}}", "Nothing stands after “sex”.", "sex Male")]
    [InlineData("{{indicator 1 indicator 2}}", "“indicator” is said twice.", "Say it once.")]
    [InlineData("{{area E06000017 latest}}", "It does not say which figure.", "Begin with indicator and its number")]
    [InlineData("{{}}", "It does not say which figure.", "Begin with indicator")]
    [InlineData("{{indicator 1 outcome x}}", "It names an indicator and an outcome.", "Name one of the two.")]
    [InlineData("{{indicator 1 latest period 2020}}", "It asks for the latest and for a period.", "Ask for one of the two.")]
    [InlineData("{{indicator life}}", "“life” is not the number of an indicator.", "such as indicator 90366")]
    [InlineData("{{indicator 0}}", "“0” is not the number", "in figures")]
    [InlineData("{{indicator 1 show everything}}", "“everything” is nothing that can be shown", "value, limits, verdict, change, period, england, gap")]
    [InlineData("{{indicator 1 show 2}}", "“2” is nothing that can be shown", "value, limits")]
    public void Each_mistake_is_named_with_what_to_do(string text, string what, string todo)
    {
        var problem = ClaimSyntax.Read(text)[0].Problem!;
        Assert.StartsWith(what, problem.Fault.What, StringComparison.Ordinal);
        Assert.Contains(todo, problem.Fault.Do, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_found_by_its_line_and_letter()
    {
        var problem = Assert.Single(ClaimSyntax.Read("One {{indicator 1 latest}}\nand\r\n two {{nothing}}."), span => span.Problem is not null).Problem!;
        Assert.Equal((3, 6), (problem.Line, problem.Letter));
        Assert.StartsWith("Line 3, letter 6: “nothing” is not a word", problem.Sentence, StringComparison.Ordinal);
    }
}
