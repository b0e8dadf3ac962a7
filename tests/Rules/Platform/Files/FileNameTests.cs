using Endeavour.Platform.Files;

namespace Endeavour.Tests.Rules.Platform.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Paper 3.pdf", "Paper 3.pdf")]
    [InlineData("C:\\Users\\clerk\\Paper.pdf", "Paper.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    [InlineData("invoice\u202efdp.txt", "invoicefdp.txt")]
    [InlineData(" ... ", "file")]
    [InlineData("", "file")]
    [InlineData("Iechyd a Lles – Cyngor Sir Fôn.docx", "Iechyd a Lles – Cyngor Sir Fôn.docx")]
    public void A_name_is_words_and_never_a_path(string written, string name) => Assert.Equal(name, FileName.Clean(written));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileName.Clean(new string('a', 400) + ".pdf");
        Assert.Equal(150, name.Length);
        Assert.EndsWith("a.pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true)]
    [InlineData("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", false)]
    [InlineData("../7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a", false)]
    [InlineData("ba78", false)]
    [InlineData(null, false)]
    public void Only_a_hash_is_a_hash(string? written, bool isHash) => Assert.Equal(isHash, FileHash.Parse(written) is not null);
}
