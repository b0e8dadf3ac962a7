using System.Globalization;
using System.Text;

namespace Endeavour.Cli.Stats.Tables;

/// <summary>The answer of a method: CSV in which each number reads back as the same number, and NA stands where there is none.</summary>
sealed class OutputTable(IEnumerable<string> columns)
{
    public const string NotAvailable = "NA";

    readonly StringBuilder _text = new(string.Join(',', columns.Select(Quoted)) + "\n");

    public void Add(IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    public void Add(params string[] cells) => Add(cells.AsEnumerable());

    public static string Number(double number) => number switch
    {
        double.NaN => NotAvailable,
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    public static string Number(double? number) => number is { } known ? Number(known) : NotAvailable;

    /// <summary>To standard output, or to a file that appears whole or not at all.</summary>
    public void Write(string? path)
    {
        if (path is null)
        {
            Console.Out.Write(_text);
            return;
        }
        var unfinished = path + ".part";
        try
        {
            File.WriteAllText(unfinished, _text.ToString(), new UTF8Encoding(false));
            File.Move(unfinished, path, overwrite: true);
        }
        finally { File.Delete(unfinished); }
    }

    static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
