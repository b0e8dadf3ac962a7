using Endeavour.Indicators.Neighbours;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Indicators.Neighbours;

/// <summary>A file of nearest neighbours comes in whole or not at all, and says what is wrong with it.</summary>
public sealed class NeighbourFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    NeighbourStore Store => new(_folder.Path("evidence"));

    string Written(string text)
    {
        File.WriteAllText(_folder.Path("like.csv"), text);
        return _folder.Path("like.csv");
    }

    [Fact]
    public void Neighbours_are_kept_in_the_order_of_their_rank_whatever_the_order_of_rows_and_columns()
    {
        var store = Store;
        Assert.Equal(default, store.Stamp);
        var read = store.Import(Written("Rank,Area,Neighbour\n2,E06000002,E06000010\n1,E06000002,E06000001\n\n1,E06000001,E06000002\n"), TimeProvider.System);
        Assert.Empty(read.Problems);
        Assert.Equal(["E06000001", "E06000010"], store.Now.Of("E06000002"));
        Assert.Equal(("like.csv", 64), (Store.Now.File, Store.Now.Sha256.Length));
        Assert.Empty(store.Now.Of("E06000017"));
    }

    [Theory]
    [InlineData("area,near,rank\nE06000002,E06000001,1\n", "wrongHeader", 1), InlineData("area,neighbour,rank\nMiddlesbrough,E06000001,1\n", "areaCode", 2), InlineData("area,neighbour,rank\nE06000002,E06000002,1\n", "ownNeighbour", 2)]
    [InlineData("area,neighbour,rank\nE06000002,E06000001,first\n", "rank", 2), InlineData("area,neighbour,rank\nE06000002,E06000001,1\nE06000002,E06000001,2\n", "duplicate", 3), InlineData("area,neighbour,rank\nE06000002,E06000001,1\nE06000002,E06000010,1\n", "rankTwice", 3)]
    [InlineData("area,neighbour,rank\n", "noRows", 0), InlineData("", "empty", 0), InlineData("area,neighbour,rank\nE06000002,\"E06000001,1\n", "quotes", 0)]
    public void A_file_with_a_fault_leaves_what_was_there(string text, string code, int line)
    {
        var store = Store;
        Assert.NotNull(store.Import(Written("area,neighbour,rank\nE06000002,E06000001,1\n"), TimeProvider.System).Neighbours);
        var (read, problems) = store.Import(Written(text), TimeProvider.System);
        Assert.Null(read);
        Assert.Contains((code, line), problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal(["E06000001"], store.Now.Of("E06000002"));
    }
}
