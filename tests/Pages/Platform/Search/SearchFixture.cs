using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Search.Keeping;
using Endeavour.Strategy.Import;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>The examples with people of every role in two of them, and the rows of the index as the database holds them.</summary>
public sealed class SearchFixture : PeopledFixture
{
    /// <summary>A draft beside Leicestershire's strategy, which is agreed, dated after it, with a part and an outcome that nothing else has.</summary>
    public const string Draft = """
        strategy:
          partnership: leicestershire
          id: joint-health-and-wellbeing-strategy
          version: "2099"
          title: Our next strategy zdraft
          status: draft
          dated: 2099-01-01
          vision: A county of zdraft
          levels:
            - { id: priority, name: Priority, plural: Priorities }
          elements:
            - id: zqx
              title: Draft part zdraft
              statement: We will zdraft.
              measures:
                - { id: zqx-measure, title: Measure zdraft, indicator: 90319, higher-is: worse }
        """;

    protected override void Fill(PartnershipRecords records)
    {
        Import(records, Repository.Path("examples"));
    }

    public static void Import(PartnershipRecords records, string path)
    {
        var result = new ImportStrategyFiles(records, TimeProvider.System).Import([path], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.True(result.Ok, ResultText.Write(result, written: true));
    }

    /// <summary>Everything in a table of texts, a line a row.</summary>
    public IReadOnlyList<string> Rows(string partnership, SearchTable table)
    {
        using var db = Records.Open(partnership);
        return Rows(db, table);
    }

    public static IReadOnlyList<string> Rows(AppDb db, SearchTable table)
    {
        var sql = $"""SELECT "Kind" || '|' || "Root" || '|' || "Key" || '|' || "Word" || '|' || "Title" || '|' || "Url" || '|' || "Text" || '|' || "TitleWords" || '|' || "TextWords" AS "Value" FROM "{table.Name}" ORDER BY "Kind", "Key" """;
        return db.Database.SqlQueryRaw<string>(sql).ToList();
    }

    /// <summary>What of a search page leads on.</summary>
    public async Task<IReadOnlyList<string>> Results(Browser browser, string words, string partnership = Here)
    {
        var page = await browser.PageAsync($"/{partnership}/search?q={Uri.EscapeDataString(words)}");
        return [.. page.QuerySelectorAll(".app-results__title a").Select(link => link.GetAttribute("href")!)];
    }
}
