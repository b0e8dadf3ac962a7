using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Commands.Stats;

/// <summary>A bad row stops the run with its file, line, column and reason, and nothing is written.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("proportion", "id,numerator,denominator\n1,3,10\n2,11,10\n", "figures.csv, line 3, numerator: 11 is above its denominator 10")]
    [InlineData("proportion", "id,numerator,denominator\n1,-3,10\n", "figures.csv, line 2, numerator: A count cannot be below zero. It is -3.")]
    [InlineData("proportion", "id,numerator,denominator\n1,3,0\n", "figures.csv, line 2, denominator: A denominator must be above zero.")]
    [InlineData("rate", "id,numerator,denominator\n1,\"1,200\",10\n", "figures.csv, line 2, numerator: \"1,200\" is not a number.")]
    [InlineData("rate", "id,numerator,denominator\n1,Infinity,10\n", "figures.csv, line 2, numerator: \"Infinity\" is not a number.")]
    [InlineData("rate", "id,numerator,denominator\n1,1e999,10\n", "figures.csv, line 2, numerator: \"1e999\" is not a number.")]
    [InlineData("rate", "id,numerator,denominator\n\"two\nlines\",1,10\n3,1\n", "figures.csv, line 4: This row has 2 values, and there are 3 columns.")]
    [InlineData("rate", "id,numerator\n1,2\n", "figures.csv, line 1, denominator: This column is missing. The file has: id, numerator.")]
    [InlineData("rate", "id,numerator,numerator\n1,2,3\n", "figures.csv, line 1, numerator: Two columns have this name.")]
    [InlineData("rate", "id,numerator,denominator\n", "The file has column names but no rows.")]
    [InlineData("rate", "", "The file is empty.")]
    [InlineData("rate", "id,numerator,denominator\n1,\"2,3\n", "figures.csv, line 2: A quotation mark in this row is not closed")]
    [InlineData("quantile", "id,value\n1,x\n", "figures.csv, line 2, value: \"x\" is not a number.")]
    [InlineData("quantile --invert wanted", "id,value,wanted\n1,2,maybe\n", "figures.csv, line 2, wanted: \"maybe\" is neither TRUE nor FALSE.")]
    [InlineData("trend --value-type proportion", "year,numerator,denominator\n2020.5,1,2\n", "figures.csv, line 2, year: Give each row a year in four figures")]
    [InlineData("trend --value-type other", "year,value,lower_cl,upper_cl\n2020,1,2,1\n", "figures.csv, line 2, lower_cl: The lower limit 2 is above the upper one, 1.")]
    [InlineData("mean --group area", "area,value\nA,1\nA,one\n", "figures.csv, line 3, value: \"one\" is not a number.")]
    [InlineData("dsr --group area", "area,ageband,count,pop,stdpop\nA,0,5,100,10\nA,5,9,100,10\nB,0,4,100,10\n", "figures.csv, line 4, ageband: B has no row for the age band 5.")]
    [InlineData("dsr --group area", "area,ageband,count,pop,stdpop\nA,0,5,100,10\nA,0,9,100,10\n", "figures.csv, line 3, ageband: Age band 0 is there twice for A: line 2 has it too.")]
    [InlineData("dsr --group area", "area,ageband,count,pop,stdpop\nA,0,5,100,\n", "figures.csv, line 2, stdpop: This cell is empty")]
    [InlineData("dsr --group area", "area,ageband,count,pop,stdpop\nA,0,5,-100,1\n", "figures.csv, line 2, pop: A count cannot be below zero.")]
    [InlineData("dsr", "ageband,eventfreq,individuals,pop,stdpop\n0,1,5,100,1\n0,2,5,100,2\n", "figures.csv, line 3, stdpop: The age band 0 has another standard population in a row before.")]
    [InlineData("dsr", "ageband,eventfreq,individuals,pop,stdpop\n0,1,5,100,1\n0,2,5,101,1\n", "Give the same population in all rows of the age band")]
    [InlineData("isr-ratio", "ageband,count,pop,refcount,refpop\n0,5,100,1,0\n", "figures.csv, line 2, refpop: A denominator must be above zero.")]
    [InlineData("isr-rate --group nowhere", "ageband,count,pop,refcount,refpop\n0,5,100,1,10\n", "figures.csv, line 1, nowhere: This column is missing.")]
    [InlineData("life-expectancy", "startage,deaths,pops\n0,5,100\n7,9,100\n", "figures.csv, line 3, startage: No age band starts at 7")]
    [InlineData("life-expectancy", "startage,deaths,pops\n0,5,100\n0,5,100\n", "figures.csv, line 3, startage: Age 0 is there twice: line 2 has it too.")]
    [InlineData("life-expectancy --ages 5,1", "startage,deaths,pops\n0,5,100\n", "--ages: Give the start ages of the bands from 0 upwards")]
    [InlineData("sii --value-type 0", "quantile,population,value,se\n1,10,5,1\n1,10,5,1\n2,10,5,1\n3,1,5,1\n4,1,5,1\n5,1,5,1\n", "figures.csv, line 3, quantile: Quantile 1 is there twice: line 2 has it too.")]
    [InlineData("sii --value-type 2", "quantile,population,value,se\n1,10,5,1\n2,1,0.5,1\n3,1,0.5,1\n4,1,0.5,1\n5,1,0.5,1\n", "figures.csv, line 2, value: A proportion cannot be above 1. It is 5. Divide percentages by 100")]
    [InlineData("sii --value-type 0", "quantile,population,value,se\n1,10,5,1\n2,10,5,1\n", "quantile: The file has 2 different quantiles, and the index needs 5 to 100.")]
    [InlineData("sii --value-type 0", "quantile,population,value,se\n2,10,5,1\n3,10,5,1\n4,1,5,1\n5,1,5,1\n7,1,5,1\n", "quantile: The file has no quantile 1, 6")]
    [InlineData("dsr", "ageband,count,pop,stdpop\n0-4,5,100,1\n5+,5,100,1\nTotal,10,200,2\n", "\"Total\" is not an age band.")]
    [InlineData("isr-rate", "ageband,count,pop,refcount,refpop\n0-4,5,100,1,9\n5-9,5,100,1,9\n0 to 9,10,200,2,9\n", "The age bands 0-4 and 0 to 9 overlap")]
    [InlineData("rate", "id;numerator;denominator\n1;2;3\n", "The columns seem to be separated by semicolons or tabs.")]
    [InlineData("trend --value-type proportion", "year,numerator,denominator\n2019/21,1,2\n", "figures.csv, line 2, year: Give each row a year in four figures")]
    [InlineData("funnel-limits --statistic rate", "id,numerator,rate\n1,5,0\n", "figures.csv, line 2, rate: This row has events, so its rate must be above zero.")]
    [InlineData("funnel-points --statistic rate", "id,numerator,rate,years_of_data\n1,5,3,1\n2,5,3,2\n", "figures.csv, line 3, years_of_data: All rows of the file must have the same number of years.")]
    [InlineData("funnel-significance --statistic proportion", "id,numerator,denominator\n1,5,3\n", "figures.csv, line 2, numerator: 5 is above its denominator 3")]
    public void A_bad_row_is_named(string method, string content, string message)
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder, method, content);
        Assert.Equal(1, run.Exit);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.Equal(["figures.csv", "kept.csv"], Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order());
        Assert.Equal("as it was", File.ReadAllText(folder.Path("kept.csv")));
    }

    [Fact]
    public void All_bad_cells_are_named_at_once()
    {
        using var folder = new TemporaryFolder();
        var errors = Run(folder, "rate", "id,numerator,denominator\n1,-1,10\n2,x,10\n3,1,0\n").Errors;
        foreach (var line in new[] { "3 problems", "line 2, numerator", "line 3, numerator", "line 4, denominator" }) Assert.Contains(line, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rate --confidence 0.5")]
    [InlineData("rate --confidence 0.95,0.95")]
    [InlineData("rate --multiplier 0")]
    [InlineData("rate --multiplier NaN")]
    [InlineData("rate --multiplier abc")]
    [InlineData("rate --multiplier 1,5")]
    [InlineData("quantile --nquantiles ten")]
    [InlineData("isr-ratio --refvalue x")]
    [InlineData("sii --value-type 0 --repetitions 1e5")]
    [InlineData("sii --value-type 0 --seed x")]
    [InlineData("funnel-limits --statistic prop")]
    [InlineData("quantile --nquantiles 1")]
    [InlineData("trend --value-type both")]
    [InlineData("trend")]
    [InlineData("wavelets")]
    public void A_call_that_makes_no_sense_is_answered_with_how_to_put_it_right(string method)
    {
        using var folder = new TemporaryFolder();
        var run = Run(folder, method, "id,numerator,denominator\n1,1,10\n");
        Assert.Equal(2, run.Exit);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_never_answered_into_itself()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("figures.csv", "id,numerator,denominator\n1,1,10\n");
        Assert.Equal(2, EndeavourProcess.Run(folder.Root, "stats", "rate", "--in", file, "--out", file).Exit);
        Assert.StartsWith("id,numerator", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_taken_as_none_are_told_beside_the_figure()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("figures.csv", "Ageband,Count,Pop,Stdpop\n0-4,,1000,1\n5-9,20,1000,1\n,,,\n");
        var run = EndeavourProcess.Run(folder.Root, "stats", "dsr", "--in", file);
        Assert.Equal(0, run.Exit);
        Assert.Contains("One number was not given and taken as none", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_read_or_written_are_named()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Path("good.csv");
        File.WriteAllText(good, "id,numerator,denominator\n1,1,10\n");
        foreach (var (input, output) in new[] { (folder.Path("absent.csv"), folder.Path("answer.csv")), (folder.Root, folder.Path("answer.csv")), (good, folder.Path("no", "such", "folder.csv")), (good, folder.Root) })
        {
            var run = EndeavourProcess.Run(folder.Root, "stats", "rate", "--in", input, "--out", output);
            Assert.Equal(1, run.Exit);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        }
        Assert.Equal([good], Directory.GetFileSystemEntries(folder.Root));
    }

    static EndeavourProcess Run(TemporaryFolder folder, string method, string content)
    {
        File.WriteAllText(folder.Path("figures.csv"), content);
        File.WriteAllText(folder.Path("kept.csv"), "as it was");
        return EndeavourProcess.Run(folder.Root, ["stats", .. method.Split(' '), "--in", folder.Path("figures.csv"), "--out", folder.Path("kept.csv")]);
    }
}
