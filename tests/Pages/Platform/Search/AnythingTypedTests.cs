using CsCheck;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Asking;
using Endeavour.Platform.Search.Keeping;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>Whatever is typed is answered.</summary>
public sealed class AnythingTypedTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    static readonly string[] Odd =
    [
        "\"", "\"\"", "'", "*", "**", "a*b", "-", "- children", "NOT", "OR", "AND", "NEAR(a b)", "children OR", "OR children", "NEAR/2", "title:children", "{children}", "(", "))", "children AND (", "^children", "a:b:c",
        "'; DROP TABLE \"SearchPublic\"; --", "' OR 1=1 --", "children & | !", "<->", "a <-> b", "children:*", ":*", "\\", "%", "_", "{0}", "{{0}}", "@p0", "$1", "?", "\u0000", "a\u0000b", "\uD800", "é\u0301\u0301", "\uE000\uE001",
        "中文", "здоровье", "ß", "ﬁ", "İ", "ı", "🏥", "👩‍👩‍👧", "\u202Echildren", "1e5", "0x1f", "1.5", "-1", "1/2", "http://example.org/?a=b", "a@b.org", "children's", "’s", "s", "the", "“children”", "“", "«children»",
    ];

    [Fact]
    public async Task Odd_things_are_answered_on_the_page()
    {
        using var visitor = site.Visitor();
        foreach (var odd in Odd) await Answered(visitor, odd);
        await Answered(visitor, new string('a', 5000));
        await Answered(visitor, string.Join(' ', Enumerable.Repeat("children", 600)));
        await Answered(visitor, string.Join(' ', Enumerable.Range(0, 100).Select(number => $"word{number}")));
        Assert.Equal(200, (await visitor.GetAsync("/rutland/search?q=a&q=b&kind=x&kind=strategy")).Status);
        // As browsers never send it, but others do.
        foreach (var raw in new[] { "%", "%zz", "%00", "%ff", "%c3%28", "%ed%a0%80", "+", "&", "=" }) Assert.Equal(200, (await visitor.GetAsync($"/rutland/search?q={raw}")).Status);
    }

    static async Task Answered(Pages.Accounts.Browser visitor, string typed)
    {
        var safe = string.Concat(typed.EnumerateRunes());
        Assert.True((await visitor.GetAsync($"/rutland/search?q={Uri.EscapeDataString(safe)}")).Status == 200, $"\"{safe}\" was not answered.");
    }

    [Fact]
    public async Task Any_string_is_answered_by_both_indexes()
    {
        using var db = site.Records.Open("south-tees");
        var words = Gen.OneOf(Gen.String[Gen.Char, 0, 40], Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]), Gen.Int[0, 4].Select(at => new[] { "children", "health", "school*", "\"gap in\"", "the" }[at]));
        var typed = words.Array[0, 5].Select(parts => string.Join(' ', parts));
        var asks = new[] { new AskIndex(db, new CurrentPerson()), new AskIndex(db, new CurrentPerson { Person = Guid.Empty }) };
        await typed.SampleAsync(async question =>
        {
            foreach (var ask in asks)
            {
                var answer = await ask.Ask(question, null, 1, CancellationToken.None);
                // What is shown is the text itself: no mark of the database's is left in it.
                foreach (var part in answer.Results.SelectMany(result => result.Title.Parts.Concat(result.Text.Parts))) Assert.DoesNotContain(part.Text, letter => letter is Snippet.Begin or Snippet.End);
                Assert.Equal(Math.Min(answer.Shown, AskIndex.PageSize), answer.Results.Count);
                Assert.NotEmpty(answer.Sentence("South Tees"));
            }
        }, iter: 400, threads: 1);
    }

    [Fact]
    public async Task Every_result_has_its_words_marked()
    {
        using var db = site.Records.Open("south-tees");
        foreach (var word in new[] { "children", "health", "inequalities", "vaccinations", "homes" })
        {
            var answer = await new AskIndex(db, new CurrentPerson()).Ask(word, null, 1, CancellationToken.None);
            Assert.NotEmpty(answer.Results);
            Assert.All(answer.Results, result => Assert.True(result.Title.Parts.Concat(result.Text.Parts).Any(part => part.IsMarked), $"{word} is not marked in {result.Url}"));
        }
    }
}
