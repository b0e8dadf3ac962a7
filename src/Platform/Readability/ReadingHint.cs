using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Platform.Readability;

/// <summary>What an author is told of a text, below its box. It stops nobody from saving.</summary>
static class ReadingHint
{
    const int MostWords = 6;

    /// <summary>Beyond school an age says nothing.</summary>
    const int Grown = 18;

    public static IHtmlContent Of(string text, string id)
    {
        var level = ReadingLevel.Of(text);
        if (level.Words == 0) return HtmlString.Empty;
        var hint = new TagBuilder("div") { Attributes = { ["class"] = "govuk-hint reading-hint", ["id"] = $"{id}-reads" } };
        hint.InnerHtml.Append(Sentence(level));
        var words = PlainWords.In(text);
        if (words.Count > 0) hint.InnerHtml.Append($" Plainer words: {string.Join("; ", words.Take(MostWords).Select(each => $"“{each.Found}”: {each.Instead}"))}{(words.Count > MostWords ? $"; and {words.Count - MostWords} more" : "")}.");
        return hint;
    }

    static string Sentence(ReadingLevel level)
    {
        var age = level.Age <= ReadingLevel.Aim ? $"can be read at about {level.Age}, which suits most people" : level.Age > Grown ? "asks for many years of study; most people are at ease with what can be read at " + ReadingLevel.Aim : $"asks for a reader of about {level.Age}; most people are at ease with {ReadingLevel.Aim}";
        var length = level.Longest > ReadingLevel.LongSentence ? $" Its longest sentence has {level.Longest} words: try {ReadingLevel.LongSentence} or fewer." : "";
        return string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Reading age: it {age}. A sentence has {(double)level.Words / level.Sentences:0} words on average.{length}");
    }
}
