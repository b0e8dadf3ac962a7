using Endeavour.Statistics;

namespace Endeavour.Tests.Statistics;

public class AnswerTests
{
    [Fact]
    public void A_missing_answer_cannot_be_read_as_a_number_and_says_why()
    {
        var answer = new Answer<int>(Missing.TooFewValues);
        Assert.True(answer.IsMissing);
        Assert.Equal(Missing.TooFewValues, answer.Reason);
        Assert.Null(answer.OrNull());
        Assert.False(answer.TryGet(out _));
        var refusal = Assert.Throws<InvalidOperationException>(() => answer.Value);
        Assert.Contains(Missing.TooFewValues.Words(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_there_has_a_value_and_no_reason()
    {
        var answer = new Answer<int>(7);
        Assert.Equal(7, answer.Value);
        Assert.Null(answer.Reason);
        Assert.True(answer.TryGet(out var value));
        Assert.Equal(7, value);
        Assert.Equal(7, answer.OrNull());
    }

    [Fact]
    public void An_answer_can_be_printed_whether_it_is_there_or_not()
    {
        Assert.Equal("1.5", new Answer<double>(1.5).ToString());
        Assert.Equal(Missing.TooFewEvents.Words(), new Answer<double>(Missing.TooFewEvents).ToString());
    }

    [Fact]
    public void An_answer_that_nobody_set_is_missing() => Assert.Equal(Missing.NotGiven, default(Answer<Interval>).Reason);

    [Fact]
    public void Every_reason_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<Missing>().Select(reason => reason.Words()).ToList();
        Assert.All(sentences, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Missing)99).Words());
    }
}
