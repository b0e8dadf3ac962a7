using System.IO.Compression;
using System.Text;
using Endeavour.Platform;
using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Stores;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class TakeFileTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly Incoming _incoming;
    readonly FolderFiles _store;
    readonly TakeFile _take;

    public TakeFileTests()
    {
        var data = new DataFolder(_folder.Path("data"));
        _incoming = new(data, TimeProvider.System);
        _store = new(data, _incoming);
        _take = new(_store, _incoming, new() { LargestMegabytes = 1 });
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> KindsAndNames() =>
        [.. FileKind.All.SelectMany(kind => kind.Endings.Select(ending => (kind.Code, "Paper 3" + ending))), ("jpeg", "IMG_0001.JPG"), ("pdf", "Minutes of 3.4 Housing.PDF"), ("txt", "notes.md")];

    [Theory, MemberData(nameof(KindsAndNames))]
    public async Task Every_kind_that_is_promised_is_taken(string kind, string name)
    {
        var taken = await From(name, Samples.Of(kind));
        Assert.True(taken.Kept, taken.Problem);
        Assert.Equal((kind, name), (taken.File.Kind.Code, taken.File.Name));
        Assert.True(await _store.Has(taken.File.Hash, Cancel));
    }

    [Theory]
    [InlineData("pdf", "Paper.docx", "By its content this is a PDF, but its name ends .docx")]
    [InlineData("png", "Paper.pdf", "By its content this is a PNG image, but its name ends .pdf")]
    [InlineData("xlsx", "Paper.docx", "an Excel workbook, but its name ends .docx")]
    [InlineData("txt", "run.sh", "a text file, but its name ends .sh")]
    [InlineData("txt", "Paper.pdf", "a text file, but its name ends .pdf")]
    [InlineData("csv", "page.html", "a text file, but its name ends .html")]
    [InlineData("csv", "figures.json", "does not begin with { or [")]
    [InlineData("csv", "board.ics", "does not begin BEGIN:VCALENDAR")]
    [InlineData("ics", "board.txt", "a calendar file, but its name ends .txt")]
    [InlineData("docx", "Paper.zip", "its name ends .zip")]
    public async Task A_name_that_says_otherwise_than_the_content_is_refused(string content, string name, string why) => await Refused(name, Samples.Of(content), why);

    [Theory]
    [InlineData("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("logo.txt", "\ufeff  <SVG onload='x'/>")]
    [InlineData("page.txt", "<!DOCTYPE html><p>")]
    [InlineData("page.csv", "<script>x</script>")]
    [InlineData("run.txt", "#!/bin/sh\nrm")]
    public async Task What_could_run_is_refused_under_any_name(string name, string text) => await Refused(name, Samples.Text(text), "which can do things of its own");

    [Fact]
    public async Task Programs_archives_macros_and_old_files_are_refused_with_what_to_do()
    {
        await Refused("setup.pdf", Samples.Program, "not a kind of file that can be given here. Endeavour takes PDF");
        await Refused("papers.zip", Samples.Zip("a.pdf", "b.pdf"), "Zip files are not taken");
        await Refused("Paper.docx", Samples.Zip("a.pdf", "b.pdf"), "Zip files are not taken");
        await Refused("Paper.docx", Samples.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "has macros in it");
        await Refused("Paper.doc", Samples.Old, "of the old kind, or one with a password");
        await Refused("slides.odp", Samples.Open("presentation"), "Zip files are not taken");
        await Refused("Paper.docx", Samples.Word[..60], "This file is broken");
        await Refused("nothing.txt", [], "The file is empty");
    }

    [Fact]
    public async Task Text_in_another_encoding_is_told_how_to_be_saved()
    {
        await Refused("figures.csv", Encoding.Latin1.GetBytes("Area,Café\n"), "Save it again as UTF-8");
        await Refused("figures.csv", Encoding.Unicode.GetBytes("Area,Value\n"), "Save it again as UTF-8");
        await Refused("figures.csv", Samples.Text("Area\0Value"), "Save it again as UTF-8");
        await Refused("figures.csv", [.. Samples.Text(new('a', 65_534)), 0xe2, 0x82], "Save it again as UTF-8");
    }

    [Fact]
    public async Task A_character_that_straddles_two_readings_is_still_text()
    {
        for (var before = 65_530; before < 65_540; before++)
            Assert.True((await From("figures.csv", Samples.Text(new string('a', before) + "€😀é" + new string('b', 70_000)))).Kept);
    }

    [Fact]
    public async Task A_document_that_would_unpack_to_gigabytes_is_looked_at_without_unpacking()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open()) types.Write("<x/>"u8);
            using var bomb = zip.CreateEntry("word/document.xml").Open();
            for (var i = 0; i < 200; i++) bomb.Write(new byte[1_000_000]);
        }
        Assert.True((await From("Paper.docx", memory.ToArray())).Kept);
    }

    [Fact]
    public async Task A_list_of_parts_that_is_too_long_is_not_read() =>
        await Refused("Paper.docx", Samples.Zip([.. Enumerable.Range(0, 10_000).Select(i => $"{i}")]), "This file is broken");

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_whether_its_length_is_known_or_not()
    {
        var large = new byte[1_000_001];
        await Refused("large.pdf", large, "larger than 1 MB");
        var endless = new EndlessStream();
        var taken = await _take.From("endless.txt", endless, Cancel);
        Assert.Contains("larger than 1 MB", taken.Problem, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 1_000_001, 1_200_000);
        Assert.Empty(Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_whose_length_is_not_known_is_taken_too()
    {
        using var gzip = new GZipStream(new MemoryStream(Zipped("Dear all")), CompressionMode.Decompress);
        var taken = await _take.From("letter", gzip, Cancel);
        Assert.Equal(("letter.txt", 8L), (taken.File!.Name, taken.File.Length));
    }

    async Task<Taken> From(string name, byte[] content) => await _take.From(name, new MemoryStream(content), Cancel);

    async Task Refused(string name, byte[] content, string why)
    {
        var taken = await From(name, content);
        Assert.False(taken.Kept);
        Assert.Contains(why, taken.Problem, StringComparison.Ordinal);
        Assert.Empty(await _store.All(Cancel).ToListAsync(Cancel));
    }

    static byte[] Zipped(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(Samples.Text(text));
        return memory.ToArray();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Never ends and does not say how long it is, as a request may.</summary>
    sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
