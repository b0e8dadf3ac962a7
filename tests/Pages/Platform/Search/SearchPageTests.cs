using AngleSharp.Dom;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>The search page as people use it.</summary>
public sealed class SearchPageTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    [Fact]
    public async Task A_word_is_found_with_a_sentence_that_says_how_often_and_where()
    {
        var page = await site.PageAsync("/south-tees/search?q=school+readiness");
        Assert.Matches("^[0-9]+ results for “school readiness” in LiveWell South Tees.$", page.Says("#answer"));
        var first = page.QuerySelector(".app-results__item")!;
        Assert.NotEmpty(first.QuerySelectorAll("h2 mark"));
        Assert.Equal("Search for “school readiness” – LiveWell South Tees – Endeavour", page.Title);
        await site.PageAsync(first.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
    }

    [Fact]
    public async Task Every_result_of_a_common_word_leads_to_a_page()
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "leicestershire", "mid-and-south-essex" })
        {
            var page = await site.PageAsync($"/{partnership}/search?q=health");
            var links = page.QuerySelectorAll(".app-results__title a").Select(link => link.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
            Assert.NotEmpty(links);
            foreach (var link in links) await site.PageAsync(link);
        }
    }

    [Theory]
    [InlineData("CHILDREN"), InlineData("child"), InlineData("childrén"), InlineData("children's"), InlineData("children’s"), InlineData("childr*"), InlineData("the children"), InlineData("  children  ")]
    public async Task Endings_capitals_accents_and_a_star_find_the_same_thing(string words)
    {
        using var visitor = site.Visitor();
        Assert.NotEmpty(await site.Results(visitor, words, "south-tees"));
        Assert.StartsWith("Nothing found", (await visitor.PageAsync("/south-tees/search?q=xyzzyq")).Says("#answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phrase_is_found_only_where_its_words_stand_together()
    {
        using var visitor = site.Visitor();
        var (apart, together) = (await Count(visitor, "gap children"), await Count(visitor, "\"gap children\""));
        Assert.True(apart > together, $"{apart} apart, {together} together");
    }

    [Fact]
    public async Task A_partners_strategy_is_found_by_what_is_quoted_of_it_and_a_partners_draft_by_nobody_outside()
    {
        async Task<List<string>> Found(string words) => [.. (await site.PageAsync("/mid-and-south-essex/search?q=" + words)).QuerySelectorAll(".app-results__title a").Select(link => link.GetAttribute("href")!)];
        Assert.Contains("/mid-and-south-essex/library/essex-health-and-wellbeing-2022", await Found("health+impact+assessments+in+planning+practice"));
        // Quoted of a draft alone.
        Assert.DoesNotContain(await Found("%22talking+therapies%22"), link => link.Contains("/library/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_comes_before_a_text()
    {
        var page = await site.PageAsync("/south-tees/search?q=vaccinations");
        var titled = page.QuerySelectorAll(".app-results__title").Select(title => title.QuerySelector("mark") is not null).ToList();
        Assert.Contains(true, titled);
        Assert.Contains(false, titled);
        Assert.Equal(titled.OrderDescending(), titled);
    }

    [Fact]
    public async Task A_kind_is_chosen_from_the_kinds_that_have_something_and_counts_agree()
    {
        var page = await site.PageAsync("/south-tees/search?q=health");
        var facets = page.QuerySelectorAll(".app-facets a").ToList();
        Assert.StartsWith("Everything (", facets[0].TextContent, StringComparison.Ordinal);
        static int Number(IElement link) => int.Parse(link.TextContent.Split('(', ')')[1].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Number(facets[0]), facets.Skip(1).Sum(Number));
        foreach (var facet in facets.Skip(1))
        {
            var chosen = await site.PageAsync("/south-tees/search" + facet.GetAttribute("href"));
            Assert.StartsWith($"{Number(facet)} result", chosen.Says("#answer"), StringComparison.Ordinal);
            Assert.Equal("true", chosen.QuerySelectorAll(".app-facets a").Single(link => link.GetAttribute("href") == facet.GetAttribute("href")).GetAttribute("aria-current"));
        }
        Assert.DoesNotContain("Promises", page.Says(".app-facets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_result_twice_and_end()
    {
        var (seen, address) = (new List<string>(), "/south-tees/search?q=health");
        for (var page = await site.PageAsync(address); ; page = await site.PageAsync(address))
        {
            seen.AddRange(page.QuerySelectorAll(".app-results__item").Select(item => item.QuerySelector("a")!.GetAttribute("href") + item.QuerySelector("h2")!.TextContent));
            if (page.QuerySelector("a[rel=next]") is not { } next) break;
            address = "/south-tees/search" + next.GetAttribute("href");
        }
        var total = await Count(site.Visitor(), "health");
        Assert.True(total > 20, $"{total} in all");
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
        foreach (var odd in new[] { "0", "-1", "9999999", "x", "99999999999999999999" }) Assert.NotEmpty((await site.PageAsync($"/south-tees/search?q=health&page-number={odd}")).QuerySelectorAll(".app-results__item"));
    }

    [Fact]
    public async Task Where_nothing_has_all_the_words_those_with_some_are_shown_and_said_so()
    {
        var page = await site.PageAsync("/south-tees/search?q=vaccinations+xyzzyq");
        Assert.StartsWith("No text has all the words of “vaccinations xyzzyq”.", page.Says("#answer"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".app-results__item"));
        foreach (var slip in new[] { "vaccina", "vaccinaton", "vaccinatoin" })
            Assert.Matches("^No text has “vaccina.*”. [0-9]+ results? in LiveWell South Tees for words that begin like it.$", (await site.PageAsync($"/south-tees/search?q={slip}")).Says("#answer"));
    }

    [Fact]
    public async Task An_empty_question_and_one_without_an_answer_say_what_to_do()
    {
        Assert.Equal("Type what you are looking for.", (await site.PageAsync("/south-tees/search")).Says("#answer"));
        Assert.Contains("quotation marks", (await site.PageAsync("/south-tees/search?q=")).Says(".app-empty"), StringComparison.Ordinal);
        Assert.StartsWith("Nearly every text", (await site.PageAsync("/south-tees/search?q=the+of")).Says("#answer"), StringComparison.Ordinal);
        var nothing = await site.PageAsync("/south-tees/search?q=xyzzyq");
        Assert.Contains("spelling", nothing.Says(".app-empty"), StringComparison.Ordinal);
        await site.PageAsync("/nowhere/search?q=health", 404);
    }

    [Fact]
    public async Task What_was_typed_and_what_was_found_can_do_nothing_on_the_page()
    {
        var page = await site.PageAsync("/south-tees/search?q=" + Uri.EscapeDataString("<script>alert(1)</script> \"onfocus=alert(1) children"));
        Assert.DoesNotContain("<script>alert", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("<script>alert(1)</script> \"onfocus=alert(1) children", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_page_has_the_box_and_a_copy_without_a_server_has_none()
    {
        var page = await site.PageAsync("/rutland");
        var box = page.QuerySelector("header form[role=search]")!;
        Assert.Equal("/rutland/search", box.GetAttribute("action"));
        Assert.Equal("Search Rutland", box.QuerySelector("label")!.TextContent);
        Assert.Null((await site.PageAsync("/")).QuerySelector("form[role=search]"));
        Assert.Single((await site.PageAsync("/rutland/search")).QuerySelectorAll("form[role=search]"));
    }

    [Fact]
    public async Task Someone_who_belongs_finds_promises_and_people_that_a_visitor_does_not_and_someone_of_elsewhere_neither()
    {
        using var three = new Three(site.Visitor(), site.As(Role.Member), site.As(Role.Member, PeopledFixture.There));
        var (visitor, member, elsewhere) = three;
        var address = $"/rutland/people/{site.Of("rutland", Role.Clerk).Person}";
        Assert.Contains(address, await site.Results(member, "Clerk rutland"));
        Assert.DoesNotContain(address, await site.Results(visitor, "Clerk rutland"));
        Assert.DoesNotContain(address, await site.Results(elsewhere, "Clerk rutland"));
        Assert.Contains("People and posts", (await member.PageAsync("/rutland/search?q=clerk")).Says(".app-facets"), StringComparison.Ordinal);
    }

    sealed record Three(Browser First, Browser Second, Browser Third) : IDisposable
    {
        public void Dispose() { First.Dispose(); Second.Dispose(); Third.Dispose(); }
    }

    static async Task<int> Count(Browser browser, string words)
    {
        var says = (await browser.PageAsync($"/south-tees/search?q={Uri.EscapeDataString(words)}")).Says("#answer");
        return says.StartsWith('N') ? 0 : int.Parse(says.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }
}
