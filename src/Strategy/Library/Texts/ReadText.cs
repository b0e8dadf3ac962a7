using Endeavour.Platform.Files;
using Endeavour.Platform.Files.Kinds;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>
/// Reads the words of a file that somebody gives, by page: PDF and Word, told apart by their content. Each limit refuses in one sentence; nothing is kept of a file that is refused. One file
/// is read at a time, so that hostile ones cannot take the machine together.
/// </summary>
public static class ReadText
{
    static readonly SemaphoreSlim One = new(1);

    public static async Task<TextRead> From(string name, Stream content, CancellationToken cancellation)
    {
        if (content.Length > (long)TextLimits.Megabytes << 20) return TextRead.Refused($"The file is larger than {TextLimits.Megabytes} MB. Make it smaller (pictures are often the reason), or paste its text.");
        if (content.Length == 0) return TextRead.Refused("The file is empty. Choose a file that has something in it.");
        var recognised = await Recognise.Content(content, FileName.Clean(name), cancellation);
        if (recognised.Kind is not { } kind) return TextRead.Refused(recognised.Problem!);
        if (kind != FileKind.Pdf && kind != FileKind.Word) return TextRead.Refused($"Give a PDF or a Word document (.docx), or paste the text. This is {(kind.Name[0] is 'E' or 'O' ? "an" : "a")} {kind.Name}.");
        if (!await One.WaitAsync(TextLimits.Time, cancellation)) return TextRead.Refused("Another document is being read. Try again in a minute.");
        content.Position = 0;
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        return await InTime(kind == FileKind.Pdf ? stop => ReadPdf.Pages(bytes, stop) : stop => ReadWord.Pages(bytes, stop));
    }

    /// <summary>Pages of pasted text: a form feed, or a line that says "Page 2", begins one.</summary>
    public static TextRead Pasted(string text)
    {
        if (text.Length > TextLimits.MostLetters) return TextRead.Refused("The text is longer than can be kept. Paste the part that says what the document is for.");
        var (pages, now) = (new List<DocumentPage>(), new List<string>());
        void End()
        {
            var words = string.Join('\n', now).Trim();
            if (words.Length > 0) pages.Add(new(pages.Count + 1, words));
            now.Clear();
        }
        foreach (var line in text.Replace("\f", "\nPage 1\n", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n'))
        {
            if (IsHead(line)) End();
            else now.Add(line);
        }
        End();
        return pages.Count > TextLimits.MostPages ? TextRead.Refused($"The text has more than {TextLimits.MostPages} pages.") : TextRead.Of(pages);
    }

    static bool IsHead(string line) => line.Trim() is var words && words.StartsWith("Page ", StringComparison.OrdinalIgnoreCase) && words[5..].All(char.IsAsciiDigit) && words.Length > 5;

    /// <summary>A reader that does not come back in time is left to end; nobody else's file is read beside it.</summary>
    static async Task<TextRead> InTime(Func<CancellationToken, TextRead> read)
    {
        var stop = new CancellationTokenSource(TextLimits.Time);
        var reading = Task.Factory.StartNew(() =>
        {
            try { return read(stop.Token); }
            catch (TooMuchException tooMuch) { return TextRead.Refused(tooMuch.Message); }
            catch (OperationCanceledException) { return TooSlow; }
            // Whatever a library finds wrong in a file is wrong with the file.
            catch (Exception broken) when (broken is not OutOfMemoryException) { return TextRead.Refused("The file is broken and cannot be read. Save it again, or paste its text."); }
            finally
            {
                One.Release();
                stop.Dispose();
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try { return await reading.WaitAsync(TextLimits.Time + TimeSpan.FromSeconds(5)); }
        catch (TimeoutException) { return TooSlow; }
    }

    static TextRead TooSlow => TextRead.Refused($"The file took longer than {TextLimits.Time.TotalSeconds:0} seconds to read. Give a simpler one, or paste its text.");
}
