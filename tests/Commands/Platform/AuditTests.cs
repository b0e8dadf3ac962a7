using Endeavour.Tests.TestKit;
using Microsoft.Data.Sqlite;

namespace Endeavour.Tests.Commands.Platform;

/// <summary>`endeavour audit verify`: every chain, and where one breaks.</summary>
public sealed class AuditTests : IDisposable
{
    readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    EndeavourProcess Run(params string[] arguments) => EndeavourProcess.Run(_data.Root, arguments);

    [Fact]
    public void Every_chain_that_holds_is_said_with_its_length_and_last_hash_and_a_broken_one_with_its_place()
    {
        Assert.Contains("nothing to verify", Run("audit", "verify").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("import", Repository.Path("examples")).Exit);
        Assert.Equal(0, Run("partnership", "close", "rutland", "--why", "To be seen in the directory's chain").Exit);
        var holds = Run("audit", "verify", "--json");
        Assert.Equal(0, holds.Exit);
        var all = holds.Json.EnumerateArray().ToDictionary(each => each.GetProperty("record").GetString()!);
        Assert.Equal(["directory", "leicestershire", "mid-and-south-essex", "rutland", "south-tees"], all.Keys.Order(StringComparer.Ordinal));
        Assert.All(all.Values, each => Assert.True(each.GetProperty("holds").GetBoolean()));
        Assert.Equal(1, all["directory"].GetProperty("length").GetInt64());
        Assert.Equal(64, all["rutland"].GetProperty("head").GetString()!.Length);

        Tamper("south-tees");
        var broken = Run("audit", "verify");
        Assert.Equal(1, broken.Exit);
        Assert.Contains("south-tees: What change 1 (PartnershipCreated) says was tampered with.", broken.Errors, StringComparison.Ordinal);
        Assert.Contains("BROKEN", broken.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("audit", "verify", "--partnership", "rutland").Exit);
        Assert.Equal(1, Run("audit", "verify", "--partnership", "south-tees").Exit);
        Assert.Equal(1, Run("audit", "verify", "--partnership", "atlantis").Exit);
    }

    void Tamper(string partnership)
    {
        using var connection = new SqliteConnection($"Data Source={_data.Path("partnerships", partnership + ".db")};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand("UPDATE \"Change\" SET \"Content\" = replace(\"Content\", 'e', 'a') WHERE \"Number\" = 1", connection);
        command.ExecuteNonQuery();
    }
}
