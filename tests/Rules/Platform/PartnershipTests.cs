using Endeavour.Platform.Partnerships;

namespace Endeavour.Tests.Rules.Platform;

public sealed class PartnershipTests
{
    [Theory]
    [InlineData("rutland")]
    [InlineData("mid-and-south-essex")]
    [InlineData("area51")]
    public void A_slug_of_letters_digits_and_hyphens_can_be_used(string id) => Assert.Null(PartnershipId.Problem(id));

    [Theory]
    [InlineData("")]
    [InlineData("Rutland")]
    [InlineData("../rutland")]
    [InlineData("rutland-")]
    [InlineData("1st")]
    [InlineData("rut land")]
    public void Anything_else_is_refused_with_what_to_do(string id) => Assert.Contains("use lower-case letters", PartnershipId.Problem(id));

    [Theory]
    [InlineData("accessibility")]
    [InlineData("health")]
    public void A_slug_may_not_hide_behind_a_page_of_the_whole_site(string id) => Assert.Contains("pages of the whole site", PartnershipId.Problem(id));

    [Theory]
    [InlineData("Rutland Health and Wellbeing Board", "Rutland")]
    [InlineData("South Tees Live Well Board", "South Tees")]
    [InlineData("Mid and South Essex Integrated Care Partnership", "Mid and South Essex")]
    [InlineData("The Alliance", "The Alliance")]
    public void A_tab_names_the_place_only(string name, string place) =>
        Assert.Equal(place, new Partnership { Id = "x", Name = name, Organisation = "", Kind = "", Colour = "" }.ShortName);
}
