using Endeavour.Strategy.Library.Documents;
using Endeavour.Strategy.Library.Texts;

namespace Endeavour.Tests.Rules.Strategy.Library;

/// <summary>Finding words in a document, telling pages apart, and suspecting what was registered twice.</summary>
public class QuotationTests
{
    static readonly DocumentPage[] s_pages = [new(1, "We will reduce “loneliness” and isola-\ntion among older"), new(2, "people. Prevention — first."), new(3, "We will reduce loneliness, and more.")];

    [Theory]
    [InlineData("reduce \"loneliness\" and isolation", "1")]
    [InlineData("REDUCE   loneliness", "1, 3")]
    [InlineData("among older people", "1")]
    [InlineData("Prevention - first", "2")]
    [InlineData("We will … isolation", "1")]
    [InlineData("isolation … We will reduce", "")]
    [InlineData("people … older", "")]
    [InlineData("social prescribing", "")]
    [InlineData("…", "")]
    public void A_quotation_is_found_however_its_words_are_printed(string quotation, string pages) => Assert.Equal(pages, string.Join(", ", FindQuotation.In(s_pages, quotation)));

    [Fact]
    public void Pasted_text_has_the_pages_that_it_says()
    {
        Assert.Equal(["One", "Two", "Three"], ReadText.Pasted("One\fTwo\r\nPage 3\r\nThree\n").Pages.Select(page => page.Text));
        Assert.Contains("no words", ReadText.Pasted("  \f ").Problem, StringComparison.Ordinal);
        Assert.Contains("more than 1000 pages", ReadText.Pasted(string.Concat(Enumerable.Repeat("a\f", 1001))).Problem, StringComparison.Ordinal);
    }

    static PartnerDocument Document(string title, string organisation, int? from = null, int? to = null, string? distinct = null) =>
        PartnerDocument.Register(Guid.CreateVersion7(), Endeavour.Platform.Yaml.Slug.From(title), new(title, organisation, null, from, to, false, false, null, null, [], null, distinct));

    [Theory]
    [InlineData("Health & Wellbeing Strategy", "Health and wellbeing strategy 2020-25", 2020, 2024, "nearly the same title")]
    [InlineData("Carers strategy", "Housing plan", 2022, 2026, null)]
    [InlineData("Carers strategy", "Housing plan", 2020, 2025, "the same years")]
    [InlineData("Health and wellbeing strategy", "Health and wellbeing strategy refresh: consultation report", 2022, 2022, "nearly the same title")]
    public void What_may_be_one_document_is_said_with_the_reason(string first, string second, int from, int to, string? why)
    {
        var found = Duplicates.In([Document(first, "The Council", 2020, 2025), Document(second, "the council", from, to), Document(first, "Another council", 2020, 2025)]);
        Assert.Equal(why is null ? 0 : 2, found.Count);
        if (why is not null) Assert.Contains(why, found[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_has_looked_says_that_they_are_two() => Assert.Empty(Duplicates.In([Document("Plan one", "Us", 2020, 2025), Document("Plan one", "Us", 2020, 2025, "One is for children")]));

    [Theory]
    [InlineData(2026, false, "2026-12-31", DocumentStanding.Current)]
    [InlineData(2026, false, "2027-01-01", DocumentStanding.Expired)]
    [InlineData(null, false, "2090-01-01", DocumentStanding.Current)]
    [InlineData(2020, true, "2026-01-01", DocumentStanding.Draft)]
    public void It_expires_with_the_last_year_that_it_covers(int? to, bool draft, string day, DocumentStanding standing)
    {
        var document = PartnerDocument.Register(Guid.CreateVersion7(), "plan", new("Plan", "Us", null, null, to, false, draft, null, null, [], null, null));
        Assert.Equal(standing, document.StandingOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
