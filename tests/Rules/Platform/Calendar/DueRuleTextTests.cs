using CsCheck;
using Endeavour.Platform.Calendar;

namespace Endeavour.Tests.Rules.Platform.Calendar;

public sealed class DueRuleTextTests
{
    static readonly Gen<DueRule> Rules = Gen.Select(Gen.Enum<DueKind>(), Gen.Int[1, DueRule.Largest]).Select(DueRule.Of);

    [Theory]
    [InlineData("clear-days-before 5", "5 clear working days before the meeting", "5 clear working days before the hearing")]
    [InlineData("clear-days-after 1", "1 clear working day after the promise is made", "1 clear working day after the hearing")]
    [InlineData("working-days-after 20", "20 working days after the promise is made", "20 working days after the hearing")]
    [InlineData("days-before 1", "1 day before the meeting", "1 day before the hearing")]
    [InlineData("days-after 28", "28 days after the promise is made", "28 days after the hearing")]
    [InlineData("months-after 12", "12 months after the promise is made", "12 months after the hearing")]
    [InlineData("next-meeting", "the next meeting after the promise is made", "the next meeting after the hearing")]
    public void A_rule_says_itself_in_plain_English_and_is_kept_as_a_short_text(string text, string words, string ofTheHearing)
    {
        Assert.True(DueRule.TryParse(text, out var rule, out var problem), problem);
        Assert.Equal((text, words, ofTheHearing), (rule.ToString(), rule.InWords(), rule.InWords("the hearing")));
    }

    [Fact]
    public void Every_kind_of_rule_has_a_text_of_its_own() => Assert.Equal(Enum.GetValues<DueKind>().Length, Enum.GetValues<DueKind>().Select(kind => DueRule.Of(kind, 5).ToString()).Distinct().Count());

    [Fact]
    public void What_was_kept_is_read_back_as_the_same_rule() => Rules.Sample(rule => Assert.Equal(rule, DueRule.Parse(rule.ToString())));

    [Theory]
    [InlineData(null, "A due rule is missing: write one of clear-days-before, ")]
    [InlineData("", "A due rule is missing: ")]
    [InlineData("  ", "A due rule is missing: ")]
    [InlineData("clear-day-before 5", "\"clear-day-before 5\" is not a due rule: write one of clear-days-before, clear-days-after, working-days-after, days-before, days-after, months-after, each followed by a space and a whole number from 1 to 1000, or next-meeting.")]
    [InlineData("Clear-days-before 5", "\"Clear-days-before 5\" is not a due rule: write one of ")]
    [InlineData("5 clear-days-before", "\"5 clear-days-before\" is not a due rule: write one of ")]
    [InlineData("5", "\"5\" is not a due rule: write one of ")]
    [InlineData("whenever", "\"whenever\" is not a due rule: write one of ")]
    [InlineData("clear-days-before", "\"clear-days-before\" is not a due rule: write clear-days-before, one space and a whole number from 1 to 1000 in plain digits, such as clear-days-before 5, with nothing else before or after it.")]
    [InlineData("clear-days-before ", "write clear-days-before, one space and ")]
    [InlineData("clear-days-before  5", "write clear-days-before, one space and ")]
    [InlineData(" clear-days-before 5", "write clear-days-before, one space and ")]
    [InlineData("clear-days-before 5 ", "write clear-days-before, one space and ")]
    [InlineData("clear-days-before 5 6", "write clear-days-before, one space and ")]
    [InlineData("clear-days-before\t5", "\"clear-days-before 5\" is not a due rule: write clear-days-before, one space and ")]
    [InlineData("clear-days-before\n5", "\"clear-days-before 5\" is not a due rule: write clear-days-before, one space and ")]
    [InlineData("clear-days-before five", "write clear-days-before, one space and ")]
    [InlineData("clear-days-before 0", "a whole number from 1 to 1000")]
    [InlineData("clear-days-before -5", "a whole number from 1 to 1000")]
    [InlineData("clear-days-before +5", "a whole number from 1 to 1000")]
    [InlineData("clear-days-before 05", "in plain digits")]
    [InlineData("clear-days-before ٥", "in plain digits")]
    [InlineData("clear-days-before 5.0", "in plain digits")]
    [InlineData("clear-days-before 1,000", "in plain digits")]
    [InlineData("clear-days-before 1001", "a whole number from 1 to 1000")]
    [InlineData("months-after 99999999999999999999", "\"months-after 99999999999999999999\" is not a due rule: write months-after, ")]
    [InlineData("next-meeting 1", "\"next-meeting 1\" is not a due rule: write next-meeting alone, with nothing before or after it.")]
    [InlineData(" next-meeting", "write next-meeting alone")]
    [InlineData("days-after 5; drop table obligations; and a good deal more", "\"days-after 5; drop table obligations; an…\" is not a due rule: write days-after, ")]
    public void A_text_that_is_not_a_rule_is_refused_with_a_sentence_that_says_what_to_write(string? text, string sentence)
    {
        Assert.False(DueRule.TryParse(text, out var rule, out var problem));
        Assert.Null(rule);
        Assert.Contains(sentence, problem);
        Assert.EndsWith(".", problem);
        Assert.Equal(problem, Assert.Throws<FormatException>(() => DueRule.Parse(text!)).Message);
    }

    [Fact]
    public void Any_text_at_all_is_the_one_text_of_a_rule_or_refused_in_one_line_and_never_throws() =>
        Gen.OneOf(Gen.String, Gen.Select(Gen.OneOf("clear-days-before", "months-after", "next-meeting", "days-after", ""), Gen.OneOf(" ", "  ", "\n", ""), Gen.OneOf("5", "007", "1000", "1001", "-1", "x", "")).Select((kind, gap, number) => kind + gap + number))
            .Sample(text => Assert.True(DueRule.TryParse(text, out var rule, out var problem) ? rule.ToString() == text : problem.Length is > 40 and < 400 && !problem.Any(char.IsControl)));

    [Fact]
    public void Damage_to_one_letter_never_makes_another_meaning_of_the_same_kind() => Gen.Select(Rules, Gen.Int[0, 30], Gen.Char['a', 'z']).Sample((rule, at, letter) =>
    {
        var text = rule.ToString();
        var damaged = text[..(at % text.Length)] + letter + text[(at % text.Length + 1)..];
        Assert.True(damaged == text || !DueRule.TryParse(damaged, out _, out _));
    });
}
