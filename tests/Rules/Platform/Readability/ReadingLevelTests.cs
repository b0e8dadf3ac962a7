using Endeavour.Platform.Readability;

namespace Endeavour.Tests.Rules.Platform.Readability;

/// <summary>The grade and the ease are those of published worked examples; what is said of words is said once.</summary>
public class ReadingLevelTests
{
    /// <summary>The examples of the English Wikipedia's article on the tests: 13 words and 24 syllables make grade 11.3 and ease 37.5; six short words make ease 116.</summary>
    [Theory]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 13, 24, 11.3, 37.5)]
    [InlineData("The cat sat on the mat.", 6, 6, -1.4, 116.1)]
    [InlineData("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 16, 23, 7.6, 69.0)]
    public void It_is_as_in_published_examples(string text, int words, int syllables, double grade, double ease)
    {
        var level = ReadingLevel.Of(text);
        Assert.Equal((words, 1, syllables), (level.Words, level.Sentences, level.Syllables));
        Assert.Equal(grade, level.Grade, 0.05);
        Assert.Equal(ease, level.Ease, 0.1);
    }

    /// <summary>The least grade and the greatest ease that the formulas can give: sentences of one word of one syllable.</summary>
    [Fact]
    public void The_least_grade_is_minus_3_40_and_the_greatest_ease_121_22()
    {
        var level = ReadingLevel.Of("Go. Run. Sit.");
        Assert.Equal((3, 3), (level.Words, level.Sentences));
        Assert.Equal(-3.40, level.Grade, 0.001);
        Assert.Equal(121.22, level.Ease, 0.001);
        Assert.Equal(5, level.Age);
    }

    [Theory]
    [InlineData("cat", 1), InlineData("people", 2), InlineData("service", 2), InlineData("health", 1), InlineData("healthy", 2), InlineData("inequality", 5), InlineData("worked", 1), InlineData("needed", 2), InlineData("homes", 1), InlineData("places", 2), InlineData("being", 2), InlineData("the", 1), InlineData("little", 2), InlineData("whole", 1), InlineData("78", 1), InlineData("NHS", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) => Assert.Equal(syllables, ReadingLevel.SyllablesOf(word));

    [Fact]
    public void Points_in_numbers_and_claims_end_no_sentence_and_paragraphs_do()
    {
        Assert.Equal(1, ReadingLevel.Of("It rose by 3.5 points, from 70.1 to {{outcome life show period}}.").Sentences);
        Assert.Equal(2, ReadingLevel.Of("One title\n\nAnd its text").Sentences);
        Assert.Equal((0, 0), (ReadingLevel.Of(null).Words, ReadingLevel.Of(" … ").Words));
        Assert.Equal(12, ReadingLevel.Of("Short one. This is a longer one that has as many words as twelve.").Longest);
    }

    [Fact]
    public void A_very_long_text_is_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("We will collaboratively utilise robust pathways in order to facilitate delivery. ", 5_000));
        var before = TimeProvider.System.GetTimestamp();
        Assert.Equal(5_000, ReadingLevel.Of(text).Sentences);
        Assert.Equal(6, PlainWords.In(text).Count);
        Assert.True(TimeProvider.System.GetElapsedTime(before) < TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Words_to_replace_are_found_whole_and_once()
    {
        Assert.Equal([("in order to", "to"), ("utilise", "use")], PlainWords.In("In order to utilise it, utilise it."));
        Assert.Empty(PlainWords.In("A used, deliverable and robustness-like thing."));
    }
}
