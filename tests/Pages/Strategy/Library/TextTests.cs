using System.IO.Compression;
using System.Text;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Strategy;
using Endeavour.Tests.Pages.Accounts;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>The words of a document, read from what somebody gives, and quotations looked for in them.</summary>
public sealed class TextTests(LibraryFixture site) : IClassFixture<LibraryFixture>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Text(string document) => $"/leicestershire/library/{document}/text";

    Browser Officer() => site.As(Role.StrategyOfficer, PeopledFixture.There);

    [Fact]
    public async Task A_quotation_is_found_on_its_page_of_a_pdf_or_said_not_to_be_there()
    {
        using var officer = Officer();
        (await officer.SendFilesAsync(Text("maldon-2021"), [("Input.File", "maldon.pdf", Pdf("The District has three main health priorities.", "Obesity. Mental Health. Social Isola-\ntion.", "Working with schools, giving them the best start in life"))], ("Input.Why", "To check it"))).Expect(302);
        var page = await site.PageAsync("/leicestershire/library/maldon-2021");
        Assert.Contains("Found on page 3 of the kept text.", page.Says("#early-years"), StringComparison.Ordinal);
        Assert.Contains("Found on page 2 of the kept text.", page.Says("#social-isolation"), StringComparison.Ordinal);
        Assert.Contains("Not found in the kept text.", page.Says("#integration"), StringComparison.Ordinal);
        Assert.Contains("Kept from maldon.pdf, 3 pages", page.Says(".govuk-summary-list"), StringComparison.Ordinal);
        Assert.Contains("were not found in the kept text", (await site.PageAsync("/leicestershire/matrix")).Says("#evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_document_is_read_by_its_pages_and_pasted_text_by_its_heads()
    {
        using var officer = Officer();
        (await officer.SendFilesAsync(Text("braintree-2019"), [("Input.File", "b.docx", Docx("<w:p><w:r><w:t>An ageing population</w:t></w:r></w:p><w:p><w:r><w:br w:type=\"page\"/><w:t>More young families having the best start</w:t></w:r></w:p>"))], ("Input.Why", "To check it"))).Expect(302);
        Assert.Contains("Found on page 2 of the kept text.", (await site.PageAsync("/leicestershire/library/braintree-2019")).Says("#early-years"), StringComparison.Ordinal);
        (await officer.SendAsync(Text("braintree-2019"), ("Input.Pasted", "Page 1\nAn ageing population\nPage 2\nNothing\nPage 3\nyoung   families having the “best” start"), ("Input.Why", "A better text"))).Expect(302);
        Assert.Contains("Found on page 3 of the kept text.", (await site.PageAsync("/leicestershire/library/braintree-2019")).Says("#early-years"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "bomb.docx", "The file unpacks to far more than a document has" },
        { "bomb.pdf", "The file unpacks to far more than a document has" },
        { "locked.pdf", "The file is locked with a password" },
        { "old.docx", "with a password" },
        { "broken.pdf", "The file is broken and cannot be read" },
        { "broken.docx", "broken" },
        { "doctype.docx", "The file is broken and cannot be read" },
        { "endless.pdf", "1,001 pages" },
        { "empty.pdf", "The file is empty" },
        { "picture.pdf", "There are no words in this file" },
        { "page.docx", "web page, a drawing (SVG) or a program" },
        { "sheet.csv", "Give a PDF or a Word document" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_refused_in_one_sentence_and_nothing_is_kept(string name, string says)
    {
        using var officer = Officer();
        var answer = (await officer.SendFilesAsync(Text("eeast-2020"), [("Input.File", name, Content(name))], ("Input.Why", "To check it"))).Expect(200);
        Assert.Contains(says, Assert.Single(answer.Errors), StringComparison.OrdinalIgnoreCase);
        using var db = site.Records.Open("leicestershire");
        var document = await db.PartnerDocuments.SingleAsync(each => each.Slug == "eeast-2020", Stop);
        Assert.Null(document.TextFrom);
        Assert.False(await db.DocumentTexts.AnyAsync(text => text.Id == document.Id, Stop));
    }

    [Fact]
    public async Task A_form_without_anything_says_everything_at_once()
    {
        using var officer = Officer();
        Assert.Equal(["Choose a file, or paste the text.", "Say why, for the history"], (await officer.SendAsync(Text("eeast-2020"))).Expect(200).Errors);
        await officer.PageAsync(Text("no-such-document"), 404);
    }

    static byte[] Content(string name) => name switch
    {
        "bomb.docx" => Docx("<w:p>" + new string(' ', 40 << 20) + "</w:p>"),
        "bomb.pdf" => PdfOf($"/Filter /FlateDecode", Deflated(100 << 20)),
        "locked.pdf" => PdfOf("", "BT ET"u8.ToArray(), "<< /Filter /Standard /V 1 /R 2 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> /P -4 >>"),
        "old.docx" => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[600]],
        "broken.pdf" => Encoding.ASCII.GetBytes("%PDF-1.7\nthis is all there is"),
        "broken.docx" => Docx("<w:p/>")[..300],
        "doctype.docx" => Docx("&x;", "<!DOCTYPE a [<!ENTITY x \"boo\">]>"),
        "endless.pdf" => Pdf([.. Enumerable.Repeat("a", 1001)]),
        "empty.pdf" => [],
        "picture.pdf" => Pdf(""),
        "page.docx" => Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"),
        _ => Encoding.UTF8.GetBytes("a,b\n1,2\n"),
    };

    static byte[] Pdf(params string[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var words in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (at, line) in words.Split('\n').Index()) if (line.Length > 0) page.AddText(line, 10, new PdfPoint(40, 700 - (at * 14)), font);
        }
        return builder.Build();
    }

    /// <summary>One page whose content is this stream.</summary>
    static byte[] PdfOf(string filter, byte[] content, string? locked = null)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        void Part(string text)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{text}\nendobj\n");
        }
        Write("%PDF-1.7\n");
        Part("<< /Type /Catalog /Pages 2 0 R >>");
        Part("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Part("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>");
        places.Add(file.Length);
        Write($"4 0 obj\n<< /Length {content.Length} {filter} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        if (locked is not null) Part(locked);
        var start = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}trailer\n<< /Size {places.Count + 1} /Root 1 0 R{(locked is null ? "" : $" /Encrypt 5 0 R /ID [<{new string('0', 32)}> <{new string('0', 32)}>]")} >>\nstartxref\n{start}\n%%EOF");
        return file.ToArray();
    }

    static byte[] Deflated(int spaces)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < spaces >> 16; i++) deflate.Write(new byte[1 << 16]);
        return packed.ToArray();
    }

    static byte[] Docx(string body, string before = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(text);
            }
            Part("[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Part("_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Part("word/document.xml", $"<?xml version=\"1.0\"?>{before}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }
        return file.ToArray();
    }
}
