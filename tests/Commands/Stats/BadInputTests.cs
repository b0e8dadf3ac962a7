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
