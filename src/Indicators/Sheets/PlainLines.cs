using System.Text;

namespace Endeavour.Indicators.Sheets;

/// <summary>
/// Writes rows as an export would hold them, each on the line that it has in the file it comes from, so that one pipeline checks all and says the right line.
/// </summary>
sealed class PlainLines : IDisposable
{
    const string Header = "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note";

    readonly StreamWriter _to;
    int _line = 1;

    public PlainLines(Stream to) => _to = new(to, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    public int Rows { get; private set; }

    /// <summary>Once, on the line of the file's own header.</summary>
    public void Begin(int line) => Put(line, Header);

    public void Add(int line, params ReadOnlySpan<string> cells)
    {
        Rows++;
        Skip(line);
        for (var place = 0; place < cells.Length; place++)
        {
            if (place > 0) _to.Write(',');
            Cell(cells[place]);
        }
        End();
    }

    void Put(int line, string text)
    {
        Skip(line);
        _to.Write(text);
        End();
    }

    void Skip(int line)
    {
        for (; _line < line; _line++) _to.Write('\n');
    }

    void End()
    {
        _to.Write('\n');
        _line++;
    }

    void Cell(string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) _to.Write(text);
        else _to.Write($"\"{text.ReplaceLineEndings(" ").Replace('\r', ' ').Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    public void Dispose() => _to.Dispose();
}
