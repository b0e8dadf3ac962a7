using System.Diagnostics;
using System.Globalization;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Search.Asking;
using Endeavour.Platform.Search.Keeping;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Pages.Platform.Search;

/// <summary>A record with a hundred thousand texts answers as quickly as anyone types.</summary>
public sealed class SpeedTests(SearchFixture site) : IClassFixture<SearchFixture>
{
    const int Texts = 100_000;

    /// <summary>Common words are in many texts, rare ones in few, as in any language.</summary>
    static readonly string[] Words = [.. Enumerable.Range(0, 8_000).Select(number => "w" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0')))))];

    static string Text(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[(int)(Math.Pow(random.NextDouble(), 3) * Words.Length)]));

    [Fact]
    public async Task The_median_search_over_a_hundred_thousand_texts_takes_less_than_a_quarter_of_a_second()
    {
        using var db = site.Records.Open("leicestershire");
        await Fill(db);
        var ask = new AskIndex(db, new CurrentPerson());
        // The commonest word is in a third of the texts; most questions are of two or three words.
        string[] questions = ["health", "wa", "wb wc", "wfff whh", "\"wba wbb\"", "wgggg", "waaa*", "wc wd we", "whhh wccc waa", "wbcd", "children", "wjjj wiii nosuchword"];
        foreach (var question in questions) await ask.Ask(question, null, 1, CancellationToken.None);
        var taken = new List<double>();
        var report = new List<string>();
        foreach (var question in questions)
        {
            var each = new List<double>();
            var found = 0;
            for (var turn = 0; turn < 5; turn++)
            {
                var started = Stopwatch.GetTimestamp();
                found = (await ask.Ask(question, null, 1, CancellationToken.None)).Total;
                each.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            taken.AddRange(each);
            report.Add(string.Create(CultureInfo.InvariantCulture, $"{question}: {found} found, {each.Order().ElementAt(2):0.0} ms"));
        }
        var median = taken.Order().ElementAt(taken.Count / 2);
        TestContext.Current.SendDiagnosticMessage("Search over {0} texts in {1}: median {2:0.0} ms, slowest {3:0.0} ms. {4}", Texts, site.Database.IsPostgres ? "PostgreSQL" : "SQLite", median, taken.Max(), string.Join("; ", report));
        TestContext.Current.AddAttachment("speed", string.Create(CultureInfo.InvariantCulture, $"median {median:0.0} ms, slowest {taken.Max():0.0} ms\n{string.Join('\n', report)}"));
        if (Environment.GetEnvironmentVariable("ENDEAVOUR_SPEED_REPORT") is { Length: > 0 } file) await File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{(site.Database.IsPostgres ? "PostgreSQL" : "SQLite")}: median {median:0.0} ms, slowest {taken.Max():0.0} ms\n{string.Join('\n', report)}\n"), CancellationToken.None);
        Assert.True(median < 250, $"The median was {median:0.0} ms.");
    }

    static async Task Fill(AppDb db)
    {
        var random = new Random(7);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        for (var at = 0; at < Texts; at += 500)
        {
            var values = new List<object>();
            var rows = new List<string>();
            for (var row = at; row < at + 500; row++)
            {
                var (title, text) = (Text(random, 7), Text(random, 60));
                rows.Add($"({string.Join(", ", Enumerable.Range(values.Count, 10).Select(number => $"{{{number}}}"))})");
                values.AddRange(["strategy", $"big {row}", $"big {row}", "Action", title, $"/leicestershire/x/{row}", text, Folded.Of(title), Folded.Of(text), ""]);
            }
            var sql = $"""INSERT INTO "SearchPublic" ("Kind", "Root", "Key", "Word", "Title", "Url", "Text", "TitleWords", "TextWords", "Hash") VALUES {string.Join(", ", rows)}""";
            await db.Database.ExecuteSqlRawAsync(sql, values, TestContext.Current.CancellationToken);
        }
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }
}
