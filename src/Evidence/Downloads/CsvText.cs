using System.Globalization;
using System.Text;

namespace Endeavour.Evidence.Downloads;

/// <summary>Comma-separated text (RFC 4180) that is the same to the byte for the same figures: UTF-8, lines end with LF.</summary>
public sealed class CsvText(params ReadOnlySpan<string> header)
{
    readonly StringBuilder _text = new StringBuilder().AppendJoin(',', header).Append('\n');

    /// <param name="cells">Texts, numbers, flags; null is an empty cell.</param>
    public void Row(params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _text.Append(',');
            _text.Append(Cell(cells[i]));
        }
        _text.Append('\n');
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(_text.ToString());

    static string Cell(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => Quoted(text.ToString()!),
    };

    static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
