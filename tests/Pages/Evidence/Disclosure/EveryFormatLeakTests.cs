using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Publishing.Print;
using Endeavour.Publishing.Twin;
using Endeavour.Tests.Indicators.Disclosure;
using Endeavour.Tests.Pages.Evidence.Data;
using Endeavour.Tests.TestKit;
using MiniExcelLibs;

namespace Endeavour.Tests.Pages.Evidence.Disclosure;

/// <summary>
/// Small numbers that were planted are in nothing that the public can have: every page and file of the whole static site, and what of the site is only asked for (the API, comparisons, profiles).
/// PDFs are made by the real Chromium and read by PdfPig and pdftotext; workbooks are read cell by cell and unpacked; Parquet is read row by row by DuckDB, with its metadata; all else is text.
/// Searched as written in files (8108.1…), as shown to people (8,108.1), with limits; differences from other figures in the words of pages; and by subtraction over all that is shown together.
/// Archives are for administrators (the matrix of rights asks); there are no feeds and no calendars, and a file of an unknown kind is a fault.
/// </summary>
public sealed class EveryFormatLeakTests(PlantedFixture site) : IClassFixture<PlantedFixture>
{
    static readonly string[] Asked = ["api/v1/partnership", "api/v1/areas", "api/v1/outcomes", $"api/v1/outcomes/{PlantedFixture.Outcome}", $"api/v1/outcomes/{PlantedFixture.Outcome}/figures", "api/v1/releases", "api/v1/exceptions", "api/openapi.json",
        $"data/api?ask=outcome&outcome={PlantedFixture.Outcome}", "data/api?ask=outcomes", "data/api?ask=exceptions", "profile.csv", "core20.csv", "report.csv", "report/print", "exceptions.md", $"compare/{PlantedFixture.Outcome}",
        $"outcomes/{PlantedFixture.Outcome}.csv", "thread/outcome/" + PlantedFixture.Outcome];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task None_is_in_any_page_or_file_as_written_as_shown_as_a_difference_or_by_subtraction()
    {
        using var folder = new TemporaryFolder();
        var texts = await Everything(folder);
        var shown = PlantedFixture.All.Where(each => texts.Any(text => Holds(text, each.Rate))).ToList();
        Assert.All(PlantedFixture.Small, few => Assert.True(texts.TrueForAll(text => !Holds(text, few.Rate)), $"{few.Row.Trim()} is in {texts.Find(text => Holds(text, few.Rate))?.Path}: {texts.Find(text => Holds(text, few.Rate))?.About(few.Rate)}"));
        Assert.Equal(["Persons 2023", "Persons White 2023", "Persons 2022", "Male 2022", "Female 2022"], shown.Select(each => Regex.Replace($"{each.Sex} {each.Group} {each.Period}", " +", " ")));
        var leaks = from hidden in PlantedFixture.All.Except(shown) from figure in hidden.Figures from text in texts where Holds(text, figure) select $"{hidden.Row.Trim()}: {figure:0.0} is in {text.Path}: {text.About(figure)}";
        Assert.True(!leaks.Any(), string.Join('\n', leaks.Distinct().Take(20)));
        // A gap or a change that was worked out from a hidden figure would give it back. Numbers as small as these stand by chance on pages of other outcomes.
        var seen = texts.Where(text => text.Path.EndsWith(".html", StringComparison.Ordinal) && text.Path.Contains(PlantedFixture.Outcome, StringComparison.Ordinal)).Select(text => new PublicText(text.Path, Published.Seen(text.Text))).ToList();
        Assert.NotEmpty(seen);
        var worked = from hidden in PlantedFixture.All.Except(shown) from other in shown from text in seen where text.Numbers.Contains(Math.Abs(hidden.Rate - other.Rate).ToString("0.0", CultureInfo.InvariantCulture)) select $"{hidden.Row.Trim()} less {other.Row.Trim()} is in {text.Path}";
        Assert.True(!worked.Any(), string.Join('\n', worked.Distinct().Take(20)));
        foreach (var small in PlantedFixture.Small) Assert.False(Pencil.Solves(shown.Select(each => each.Cells), small.Cells, PlantedFixture.Cells), small.Row);
        // The search finds what is there: with one of the hidden shown too, the small one falls.
        Assert.True(Pencil.Solves(PlantedFixture.All.Except(PlantedFixture.Small).Select(each => each.Cells), PlantedFixture.Small.First().Cells, PlantedFixture.Cells));
    }

    [Fact]
    public async Task Every_PDF_holds_what_may_be_shown_and_none_of_them()
    {
        if (Chromium.OfThisMachine.Find() is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("Chromium is not installed.");
            Assert.Skip("Chromium is not installed.");
        }
        using var folder = new TemporaryFolder();
        var pdfs = (await Everything(folder)).FindAll(text => text.Path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(pdfs, pdf => pdf.Path.EndsWith("report.pdf", StringComparison.Ordinal));
        foreach (var pdf in pdfs)
        {
            var (path, text) = (pdf.Path, pdf.Text);
            // In a PDF letters may stand beside one another that are words apart: searched without their bounds.
            // The plan on a page has words and no figures.
            if (!path.Contains("plan-on-a-page", StringComparison.Ordinal)) Assert.True(text.Contains("7,647", StringComparison.Ordinal), $"{path}: {text[..Math.Min(6000, text.Length)].ReplaceLineEndings(" ")}");
            foreach (var small in PlantedFixture.All.Where(each => each.Period == "2023" && each.Group != "White" && each is not { Sex: "Persons", Age: "All ages", Group: "" }))
                foreach (var figure in small.Figures)
                    foreach (var words in new[] { figure.ToString("N0", CultureInfo.InvariantCulture), figure.ToString("N1", CultureInfo.InvariantCulture), figure.ToString("0.0", CultureInfo.InvariantCulture), Math.Floor(figure).ToString("N0", CultureInfo.InvariantCulture) })
                        Assert.False(text.Contains(words, StringComparison.Ordinal), $"{words} is in {path}");
        }
    }

    [Fact]
    public async Task In_each_format_a_hidden_row_says_suppressed_and_has_neither_value_nor_limits_nor_counts()
    {
        using var folder = new TemporaryFolder();
        var (csv, xlsx, parquet) = (await File("csv"), await File("xlsx"), await File("parquet"));
        const string Columns = "sex, age, category, period, value, lower_95, upper_95, count, denominator, missing";
        var ofCsv = Downloaded.Csv(await System.IO.File.ReadAllBytesAsync(csv, Cancel)).Select(row => Columns.Split(", ").Select(column => row[column]).ToList());
        var ofXlsx = MiniExcel.Query(xlsx, useHeaderRow: true, sheetName: "Figures").Select(row => (IDictionary<string, object?>)row).Select(row => Columns.Split(", ").Select(column => Convert.ToString(row.TryGetValue(column, out var cell) ? cell : row.Values.ElementAt(0), CultureInfo.InvariantCulture) ?? "").ToList());
        var ofParquet = Published.Rows($"SELECT {Columns} FROM read_parquet('{parquet}')").Select(row => row.ToList());
        foreach (var rows in new[] { ofCsv, ofXlsx, ofParquet }.Select(rows => rows.ToList()))
        {
            Assert.Equal(PlantedFixture.All.Count, rows.Count);
            foreach (var planted in PlantedFixture.All)
            {
                var row = Assert.Single(rows, row => planted.Is(row[0], row[1], row[2], row[3]));
                var isHidden = planted.Period == "2023" && planted.Group != "White" && planted is not { Sex: "Persons", Age: "All ages", Group: "" };
                Assert.Equal(isHidden ? "Suppressed" : "", row[9]);
                Assert.All(row[4..9], cell => Assert.Equal(isHidden, cell.Length == 0));
            }
        }

        async Task<string> File(string kind)
        {
            var path = folder.Path($"figures.{kind}");
            await System.IO.File.WriteAllBytesAsync(path, await site.BytesAsync($"/rutland/data/outcomes/{PlantedFixture.Outcome}.{kind}"), Cancel);
            return path;
        }
    }

    /// <summary>All that the public can have, read.</summary>
    async Task<List<PublicText>> Everything(TemporaryFolder folder)
    {
        if (site.Public is { } known) return known;
        using var visitor = site.CreateClient();
        Assert.Empty((await new WriteTwin(visitor, TimeProvider.System).Run(folder.Path("site"), cancellation: Cancel)).Problems);
        var texts = Directory.EnumerateFiles(folder.Path("site"), "*", SearchOption.AllDirectories).Select(path => (Path: path, Words: Published.Words(path))).Where(file => file.Words is not null).Select(file => new PublicText(file.Path, file.Words!)).ToList();
        foreach (var kind in new[] { ".html", ".csv", ".json", ".xlsx", ".parquet", ".md" }) Assert.Contains(texts, text => text.Path.EndsWith(kind, StringComparison.Ordinal));
        foreach (var address in Asked) texts.Add(new(address, System.Text.Encoding.UTF8.GetString(await site.BytesAsync($"/rutland/{address}"))));
        return site.Public = texts;
    }

    /// <summary>Whether a text holds a figure, as a file or a page would write it, with however many decimals.</summary>
    static bool Holds(PublicText text, double figure) => text.Wholes.Contains((long)figure) || text.Numbers.Contains(Math.Round(figure).ToString(CultureInfo.InvariantCulture));
}

/// <summary>A text that the public can have, with the numbers that stand in it by themselves, not in a hash or a word.</summary>
public sealed partial record PublicText(string Path, string Text)
{
    // Where a drawing's marks stand is no figure: what is hidden is not drawn.
    public IReadOnlySet<string> Numbers { get; } = Number().Matches(Geometry().Replace(Text, "")).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal)).ToHashSet();

    public IReadOnlySet<long> Wholes => field ??= Numbers.Select(number => long.TryParse(number.Split('.')[0], CultureInfo.InvariantCulture, out var whole) ? whole : -1).ToHashSet();

    /// <summary>The words around a figure.</summary>
    public string About(double figure)
    {
        var text = Geometry().Replace(Text, "");
        var at = Number().Matches(text).FirstOrDefault(match => match.Value.Replace(",", "", StringComparison.Ordinal).Split('.')[0] is var whole && (whole == $"{(long)figure}" || whole == $"{Math.Round(figure)}"))?.Index ?? 0;
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)];
    }

    [GeneratedRegex(@" (?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform|viewBox|stroke-dasharray|style)=""[^""]*""")]
    private static partial Regex Geometry();

    [GeneratedRegex(@"(?<![0-9A-Za-z.,#-])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![0-9A-Za-z])")]
    private static partial Regex Number();
}
