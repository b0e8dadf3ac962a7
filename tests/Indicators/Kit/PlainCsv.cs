using System.Text;

namespace Endeavour.Tests.Indicators.Kit;

/// <summary>The plainest reader of CSV there can be, to hold the import to: one letter at a time, every value a text.</summary>
static class PlainCsv
{
    public sealed record Record(int Line, IReadOnlyDictionary<string, string> Values)
    {
        public string this[string column] => Values.TryGetValue(column, out var value) ? value : "";

        public double? Number(string column) => this[column].Trim() is "" or "NA" ? null : double.Parse(this[column], System.Globalization.CultureInfo.InvariantCulture);

        public string Text(string column) => this[column].Trim() == "NA" ? "" : string.Join(' ', this[column].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Columns are named by their letters and digits alone.</summary>
    public static List<Record> Read(string path)
    {
        var records = Split(File.ReadAllText(path));
        var names = records[0].Fields.Select(name => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToList();
        return [.. records.Skip(1).Select(record => new Record(record.Line, names.Zip(record.Fields).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    static List<(int Line, List<string> Fields)> Split(string text)
    {
        var (records, fields, field, quoted, line, start) = (new List<(int, List<string>)>(), new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n') line++;
            if (quoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"') { field.Append('"'); i++; }
            else if (letter == '"') quoted = !quoted;
            else if (quoted) field.Append(letter);
            else if (letter == ',') { fields.Add(field.ToString()); field.Clear(); }
            else if (letter == '\n') { fields.Add(field.ToString()); field.Clear(); records.Add((start, fields)); fields = []; start = line; }
            else if (letter != '\r') field.Append(letter);
        }
        return records;
    }
}
