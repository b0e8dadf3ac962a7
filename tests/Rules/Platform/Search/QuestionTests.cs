using CsCheck;
using Endeavour.Platform.Search.Asking;

namespace Endeavour.Tests.Rules.Platform.Search;

/// <summary>How what is typed becomes words to look for.</summary>
public sealed class QuestionTests
{
    static string[] Terms(string typed) => [.. Question.Read(typed).Terms.Select(term => term.ToString())];

    [Theory]
    [InlineData("damp homes", "damp", "homes")]
    [InlineData("  Damp,\tHOMES! ", "damp", "homes")]
    [InlineData("\"social care\" staff", "social care", "staff")]
    [InlineData("“social care” staff", "social care", "staff")]
    [InlineData("\"social care", "social", "care")]
    [InlineData("long-term", "long term")]
    [InlineData("children's", "children")]
    [InlineData("children’s services", "children", "services")]
    [InlineData("vaccin*", "vaccin*")]
    [InlineData("café Ångström", "cafe", "angstrom")]
    [InlineData("the state of the county", "state", "county")]
    [InlineData("health health HEALTH", "health")]
    [InlineData("a OR b NOT NEAR(c)", "b", "near c")]
    [InlineData("'; DROP TABLE x; --", "drop", "table", "x")]
    [InlineData("1.5 COVID-19", "1 5", "covid 19")]
    public void Words_phrases_and_beginnings_are_read(string typed, params string[] terms) => Assert.Equal(terms, Terms(typed));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("   "), InlineData("\"*-!?"), InlineData("🏥")]
    public void What_has_no_words_asks_nothing(string? typed)
    {
        Assert.Empty(Question.Read(typed).Terms);
        Assert.False(Question.Read(typed).OnlyCommon);
    }

    [Fact]
    public void Words_that_nearly_every_text_has_are_said_to_be_so() => Assert.True(Question.Read("what is the").OnlyCommon);

    [Theory]
    [InlineData("vaccinaton", "vacci"), InlineData("housng", "hous"), InlineData("gp", null), InlineData("falls", "fall")]
    public void A_word_begins_like_others_of_its_stem(string typed, string? begins) => Assert.Equal(begins, Question.Read(typed).Terms[0].Beginning);

    [Fact]
    public void Whatever_is_typed_becomes_few_words_of_letters_and_digits() => Gen.String.Sample(typed =>
    {
        var question = Question.Read(typed);
        Assert.True(question.Typed.Length <= Question.Longest * 4 && question.Terms.Count <= 12);
        Assert.All(question.Terms.SelectMany(term => term.Words), word => Assert.True(word.Length > 0 && word.All(char.IsLetterOrDigit), $"\"{word}\""));
    });

    [Fact]
    public void A_folded_text_is_as_long_as_the_text() => Gen.String.Sample(text =>
    {
        var folded = Folded.Of(text);
        Assert.Equal(text.Length, folded.Length);
        Assert.Equal(folded, Folded.Of(folded));
    });
}
