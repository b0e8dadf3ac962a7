using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Places;

public class PlacesCommandTests
{
    const string Regions = "ltla24_code,ltla24_name,region24_code,region24_name\nE07000066,Basildon,E12000006,East of England\n";

    [Fact]
    public void Places_are_brought_in_listed_and_shown()
    {
        using var holding = new PlaceHolding();
        Assert.Equal(1, EndeavourProcess.Run(holding.Data, "places", "show", "E07000066").Exit);
        Assert.Contains("Bring some in", EndeavourProcess.Run(holding.Data, "places", "list").Output, StringComparison.Ordinal);
        var import = EndeavourProcess.Run(holding.Data, "places", "import", holding.Write("regions.csv", Regions), "--json");
        Assert.Equal((0, "p1", 1), (import.Exit, import.Json.GetProperty("edition").GetString(), import.Json.GetProperty("layers")[0].GetProperty("rows").GetInt32()));
        Assert.Contains("Nothing new", EndeavourProcess.Run(holding.Data, "places", "import", holding.Write("regions.csv", Regions)).Output, StringComparison.Ordinal);
        var layer = EndeavourProcess.Run(holding.Data, "places", "list", "--json").Json.GetProperty("layers")[0];
        Assert.Equal(("lookup-region", 2024, "regions.csv"), (layer.GetProperty("name").GetString(), layer.GetProperty("year").GetInt32(), layer.GetProperty("files")[0].GetProperty("name").GetString()));
        Assert.StartsWith("command line", layer.GetProperty("by").GetString(), StringComparison.Ordinal);
        Assert.Contains("E07000066 is Basildon, a district.", EndeavourProcess.Run(holding.Data, "places", "show", "basild").Output, StringComparison.Ordinal);
        Assert.Equal("East of England", EndeavourProcess.Run(holding.Data, "places", "show", "E07000066", "--json").Json.GetProperty("parents")[0].GetProperty("name").GetString());
        Assert.Contains("looks like Basildon", EndeavourProcess.Run(holding.Data, "places", "show", "E07000O66").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_import_says_where_and_why_with_1()
    {
        using var holding = new PlaceHolding();
        var answer = EndeavourProcess.Run(holding.Data, "places", "import", holding.Write("bad.csv", Regions + "E0700006,Nowhere,E12000006,East of England\n"));
        Assert.Equal((1, ""), (answer.Exit, answer.Output));
        Assert.Contains("bad.csv, line 3, ltla24_code: \"E0700006\" is not the code of a district", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(2, EndeavourProcess.Run(holding.Data, "places").Exit);
    }
}
