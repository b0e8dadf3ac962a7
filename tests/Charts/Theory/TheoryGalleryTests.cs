using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>A page with every theory of change, to be looked at: set ENDEAVOUR_GALLERY to the file to write.</summary>
public class TheoryGalleryTests
{
    [Fact]
    public void Every_theory_of_change_can_be_put_on_one_page() => MapGalleryTests.Write(".theory.html",
        [(TheorySamples.Smoking.Svg, TheorySamples.Smoking.Table()), (TheorySamples.Long.Svg, TheorySamples.Long.Table())]);
}
