using Endeavour.Accounts;
using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search.Keeping;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>The index says what the record says, whatever happened to either.</summary>
public sealed class KeptFreshTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_with_each_change_is_what_a_rebuild_makes()
    {
        foreach (var partnership in new[] { "rutland", "south-tees", "leicestershire", "mid-and-south-essex" })
        {
            using var db = site.Records.Open(partnership);
            var before = SearchTable.All.Select(table => SearchFixture.Rows(db, table)).ToList();
            Assert.All(before, rows => Assert.NotEmpty(rows));
            Assert.Equal(0, await new SearchIndex(db).Mend(Stop));
            await SearchUpgrade.Rebuild(db, Stop);
            Assert.Equal(before, SearchTable.All.Select(table => SearchFixture.Rows(db, table)));
        }
    }

    [Fact]
    public async Task A_damaged_index_and_one_of_another_version_are_mended_at_the_start()
    {
        using var db = site.Records.Open("leicestershire");
        var before = SearchFixture.Rows(db, SearchTable.Public);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"SearchPublic\"", Stop);
        await db.Database.ExecuteSqlRawAsync("UPDATE \"SearchState\" SET \"Version\" = 'older'", Stop);
        db.Upgrade();
        Assert.Equal(before, SearchFixture.Rows(db, SearchTable.Public));
        await db.Database.ExecuteSqlRawAsync("DROP TABLE \"SearchState\"", Stop);
        db.Upgrade();
        Assert.Equal(before, SearchFixture.Rows(db, SearchTable.Public));
    }

    [Fact]
    public async Task A_rebuild_that_is_broken_off_leaves_the_index_that_was_there()
    {
        using var db = site.Records.Open("rutland");
        var before = SearchTable.All.Select(table => SearchFixture.Rows(db, table)).ToList();
        await using (var transaction = await db.Database.BeginTransactionAsync(Stop))
        {
            await SearchUpgrade.Rebuild(db, Stop);
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"SearchPublic\"", Stop);
            await transaction.RollbackAsync(Stop);
        }
        Assert.Equal(before, SearchTable.All.Select(table => SearchFixture.Rows(db, table)));
        using var visitor = site.Visitor();
        Assert.NotEmpty(await site.Results(visitor, "health"));
    }

    [Fact]
    public async Task What_was_written_behind_the_products_back_is_mended_in_the_night()
    {
        using var db = site.Records.Open("mid-and-south-essex");
        await db.Database.ExecuteSqlRawAsync("UPDATE \"Outcome\" SET \"Slug\" = \"Slug\" || '-x'", Stop);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"SearchPublic\" WHERE \"Kind\" = 'strategy'", Stop);
        Assert.True(await new SearchIndex(db).Mend(Stop) > 0);
        Assert.Contains(SearchFixture.Rows(db, SearchTable.Public), row => row.StartsWith("strategy|", StringComparison.Ordinal));
        Assert.DoesNotContain(SearchFixture.Rows(db, SearchTable.Public), row => row.StartsWith("outcomes|", StringComparison.Ordinal));
        Assert.Equal(0, await new SearchIndex(db).Mend(Stop));
    }

    [Fact]
    public async Task A_word_that_is_gone_from_the_texts_is_gone_from_the_index_of_words()
    {
        using var db = site.Records.Open("rutland");
        var organisation = new Organisation { Id = PeopledFixture.Key(), Name = "The zvanishing trust", Kind = OrganisationKind.Vcse };
        db.Add(organisation);
        await db.SaveAsync(PeopledFixture.Because("OrganisationMade"), Stop);
        using var visitor = site.Visitor();
        Assert.Single(await site.Results(visitor, "zvanishing"));
        organisation.Rename("Another trust");
        await db.SaveAsync(PeopledFixture.Because("OrganisationRenamed"), Stop);
        Assert.Empty(await site.Results(visitor, "zvanish*"));
        Assert.Equal(0, await new SearchIndex(db).Mend(Stop));
    }

    [Fact]
    public async Task Two_who_change_one_thing_at_once_leave_one_text_of_it()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), Stop, async (number, cancel) =>
        {
            using var db = site.Records.Open("rutland");
            db.Add(new Organisation { Id = PeopledFixture.Key(), Name = $"The zmany trust {number}", Kind = OrganisationKind.Vcse });
            await db.SaveAsync(PeopledFixture.Because("OrganisationMade"), cancel);
        });
        using var visitor = site.Visitor();
        Assert.Contains("8 results", (await visitor.PageAsync("/rutland/search?q=zmany")).Says("#answer"), StringComparison.Ordinal);
        using var after = site.Records.Open("rutland");
        Assert.Equal(0, await new SearchIndex(after).Mend(Stop));
    }
}
