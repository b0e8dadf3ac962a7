using System.Text;
using CsCheck;
using Endeavour.Tests.Indicators.Kit;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Files;

/// <summary>A download that stopped early, at any byte at all.</summary>
public class TruncationTests
{
    static readonly Row[] Rows =
        [Row.England, new Row { Name = "Long, \"quoted\"\nname", Note = "Value for Herefordshire, Shropshire\r\nand “others” combined", Count = "1234" }, new Row { Sex = "Female", AreaName = "Ynys Môn", Goal = "Met" }];

    [Fact]
    public void A_file_cut_anywhere_but_after_a_row_is_refused_or_said_to_be_cut()
    {
        using var holding = new Holding();
        var whole = Encoding.UTF8.GetBytes(Vintage.Of2022.File(Rows));
        var ends = new HashSet<int>(Rows.Select((_, i) => Encoding.UTF8.GetByteCount(Vintage.Of2022.File(Rows[..(i + 1)]))));
        var header = Vintage.Of2022.Header.Length;
        for (var cut = 0; cut < whole.Length; cut += cut < header ? 11 : 1) CheckCut(holding, whole, cut, ends.Contains(cut));
    }

    [Theory]
    [InlineData("indicators-CountyUA.data__93356_campylobacter.csv")]
    [InlineData("suicides__indicators-CountyUA.data_north_east.csv")]
    public void A_published_file_cut_anywhere_but_after_a_row_is_refused_or_said_to_be_cut(string name)
    {
        using var holding = new Holding();
        var whole = File.ReadAllBytes(Shared.Path("data", "fingertips", name));
        var ends = RowEnds(whole);
        Gen.Int[0, whole.Length - 1].Sample(cut => CheckCut(holding, whole, cut, ends.Contains(cut)), iter: 60, threads: 1);
    }

    static void CheckCut(Holding holding, byte[] whole, int cut, bool afterRow)
    {
        var result = holding.Bring(holding.Write(whole.AsSpan(0, cut)));
        if (result.Release is null) Assert.False(afterRow, $"refused at {cut}, after a row: {result.Problems[0]}");
        else Assert.True(afterRow || result.Problems.Any(problem => problem.Code == "noFinalLineEnd"), $"cut at {cut} was kept in silence");
        Assert.Equal(result.Release is null, result.Problems.Any(problem => problem.Refuses));
        Assert.All(result.Problems.Where(problem => problem.Refuses), problem => Assert.Contains(problem.Code, new[] { "empty", "noRows", "wrongHeader", "columnMissing", "columnTwice", "truncated", "quotes", "notUtf8" }));
    }

    /// <summary>Where rows end: line ends outside quotation marks, the header's aside.</summary>
    static HashSet<int> RowEnds(byte[] file)
    {
        var (ends, quoted) = (new List<int>(), false);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '"') quoted = !quoted;
            if (file[i] == '\n' && !quoted) ends.Add(i + 1);
        }
        return [.. ends.Skip(1)];
    }
}
