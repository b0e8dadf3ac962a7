using YamlDotNet.RepresentationModel;

namespace Endeavour.Tests.Pages.Strategy.Comparing;

/// <summary>From one version of a strategy to another, for residents.</summary>
public sealed class WhatChangedTests(ExamplesFixture site) : IClassFixture<ExamplesFixture>
{
    const string Page = "/south-tees/what-changed";

    [Fact]
    public async Task In_South_Tees_one_mission_took_the_place_of_another_and_eight_carry_on()
    {
        var page = await site.PageAsync(Page);
        Assert.StartsWith("From 2022 to 2025, 1 mission was replaced", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        var replaced = page.QuerySelectorAll("main h2").Single(heading => heading.TextContent == "Replaced").NextElementSibling!;
        Assert.Contains("dignified death", replaced.TextContent, StringComparison.Ordinal);
        Assert.Contains("healthy life expectancy", replaced.NextElementSibling!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("main h3 a, main li a")) await site.PageAsync(link.GetAttribute("href")!);
    }

    [Fact]
    public async Task How_many_parts_stayed_went_and_came_is_what_an_independent_reader_of_the_files_counts()
    {
        var (before, after) = (Ids("2022"), Ids("2025"));
        var page = await site.PageAsync(Page);
        Assert.Contains($"{before.Keys.Intersect(after.Keys).Count()} parts stayed", page.Says(".govuk-body-l"), StringComparison.Ordinal);
        int Listed(string heading) => page.QuerySelectorAll("main h2").FirstOrDefault(each => each.TextContent == heading)?.NextElementSibling!.QuerySelectorAll("li").Length ?? 0;
        var replaced = after.Where(each => each.Value is { } gone && before.ContainsKey(gone) && !after.ContainsKey(gone)).ToList();
        Assert.Equal(after.Keys.Except(before.Keys).Count() - replaced.Count, Listed("New"));
        Assert.Equal(before.Keys.Except(after.Keys).Count() - replaced.Count, Listed("No longer there"));
    }

    [Fact]
    public async Task Backwards_is_asked_for_by_name_and_a_version_that_is_not_there_is_not_found()
    {
        Assert.StartsWith("From 2025 to 2022,", (await site.PageAsync(Page + "?from=2025&to=2022")).Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.Equal("Nothing changed from 2022 to 2022.", (await site.PageAsync(Page + "?from=2022&to=2022")).Says(".govuk-body-l"));
        await site.PageAsync(Page + "?from=1999", 404);
    }

    [Fact]
    public async Task Words_that_went_and_came_are_said_to_those_who_do_not_see_them()
    {
        var page = await site.PageAsync(Page);
        Assert.NotEmpty(page.QuerySelectorAll("main .rewording ins"));
        Assert.All(page.QuerySelectorAll("main .rewording ins"), word => Assert.StartsWith("put in: ", word.TextContent, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("main .rewording del"), word => Assert.StartsWith("taken out: ", word.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rutland", "There is one version of the strategy")]
    [InlineData("newport", "There is no strategy yet")]
    public async Task With_fewer_than_two_versions_it_says_what_will_be_here(string partnership, string says)
    {
        var page = await site.PageAsync($"/{partnership}/what-changed");
        Assert.StartsWith(says, page.Says(".govuk-body-l"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".app-empty a"));
    }

    [Fact]
    public async Task Through_all_versions_each_mission_has_its_words_and_leads_and_the_one_that_was_replaced_goes_on_in_its_line()
    {
        var page = await site.PageAsync(Page + "/over-time");
        Assert.Matches(@"^Through 2 versions, \d of 9 missions changed\.$", page.Says(".govuk-body-l"));
        var line = page.QuerySelectorAll("main h2").Single(heading => heading.TextContent.Contains("dignified death", StringComparison.Ordinal)).NextElementSibling!;
        Assert.Equal(["2022", "2025"], line.QuerySelectorAll("dt").Select(year => year.TextContent));
        Assert.Contains("Narrow the gap in healthy life expectancy", line.QuerySelectorAll("dd")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("takes the place of the one before", line.QuerySelectorAll("dd")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(21, (await site.PageAsync(Page + "/over-time?level=goal")).QuerySelectorAll("main dl").Length);
        await site.PageAsync(Page + "/over-time?level=nothing", 404);
        await site.PageAsync("/rutland/what-changed/over-time");
        Assert.StartsWith("There is no strategy yet", (await site.PageAsync("/newport/what-changed/over-time")).Says(".govuk-body-l"), StringComparison.Ordinal);
    }

    /// <summary>The id of every element of a file, and what it says that it replaces.</summary>
    static Dictionary<string, string?> Ids(string version)
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(TestKit.Repository.Path("examples", "south-tees", version + ".yaml"))) yaml.Load(reader);
        var found = new Dictionary<string, string?>();
        Walk(((YamlMappingNode)yaml.Documents[0].RootNode)["strategy"]["elements"]);
        return found;

        void Walk(YamlNode list)
        {
            foreach (var element in ((YamlSequenceNode)list).Children.Cast<YamlMappingNode>())
            {
                found[((YamlScalarNode)element["id"]).Value!] = element.Children.TryGetValue("replaces", out var gone) ? ((YamlScalarNode)gone).Value : null;
                if (element.Children.TryGetValue("children", out var below)) Walk(below);
            }
        }
    }
}
