using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Definitions;

/// <summary>Reads what the publisher says of its indicators: the metadata download (CSV) or the service's JSON by indicator number.</summary>
public static partial class DefinitionFile
{
    public static IReadOnlyDictionary<int, IndicatorDefinition> Read(string path, ImportProblems problems)
    {
        var file = Path.GetFileName(path);
        if (FileCheck.Refusal(path) is { } refusal) { problems.Add(refusal); return Nothing; }
        try
        {
            var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)).TrimStart('\uFEFF');
            return text.AsSpan().TrimStart() is ['{', ..] ? FromJson(file, text, problems) : FromCsv(file, text, problems);
        }
        catch (DecoderFallbackException) { problems.Add(FileCheck.NotUtf8(path, file)); }
        catch (JsonException broken) { problems.Add(new(file, (int)(broken.LineNumber ?? 0) + 1, null, "json", "The JSON is broken here. Download the file again.")); }
        catch (CsvRecordTooLargeException) { problems.Add(new(file, 0, null, "quotes", "A quotation mark is not closed. Download the file again.")); }
        catch (CsvInvalidCharacterException) { problems.Add(new(file, 0, null, "quotes", "A quotation mark is not closed. Download the file again.")); }
        return Nothing;
    }

    static readonly Dictionary<int, IndicatorDefinition> Nothing = [];

    static Dictionary<int, IndicatorDefinition> FromJson(string file, string text, ImportProblems problems)
    {
        var definitions = new Dictionary<int, IndicatorDefinition>();
        using var json = JsonDocument.Parse(text);
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            if (!int.TryParse(entry.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || entry.Value.ValueKind != JsonValueKind.Object) continue;
            var words = entry.Value.TryGetProperty("Descriptive", out var descriptive) ? descriptive : default;
            definitions[id] = new(id, Plain(Text(words, "Name")))
            {
                Definition = Plain(Text(words, "Definition")),
                Rationale = Plain(Text(words, "Rationale")),
                Source = Plain(Text(words, "DataSource")),
                Method = Plain(Text(words, "Method")),
                Caveats = Plain(Text(words, "Caveats")),
                Unit = Text(entry.Value, "Unit", "Label"),
                ValueType = Text(entry.Value, "ValueType", "Name"),
                YearType = Text(entry.Value, "YearType", "Name"),
                LimitsMethod = Text(entry.Value, "ConfidenceIntervalMethod", "Name"),
                ComparisonMethod = Text(entry.Value, "ComparatorMethod", "Name"),
                Polarity = PolarityWords.Read(Text(entry.Value, "Polarity", "Name")),
            };
        }
        if (definitions.Count == 0) problems.Add(new(file, 1, null, "noDefinitions", "The file holds no indicator definitions by number. Download the metadata again."));
        return definitions;
    }

    static Dictionary<int, IndicatorDefinition> FromCsv(string file, string text, ImportProblems problems)
    {
        var definitions = new Dictionary<int, IndicatorDefinition>();
        using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', MaxBufferSize = 1 << 24 });
        if (!csv.Read()) return definitions;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < csv.RowFieldCount; i++) columns.TryAdd(Letters(csv.GetString(i)), i);
        if (!columns.ContainsKey("indicatorid") || !(columns.ContainsKey("indicator") || columns.ContainsKey("indicatorname")))
        {
            problems.Add(new(file, 1, null, "wrongHeader", "The first line names no \"Indicator ID\" and \"Indicator\" columns. Download the metadata as CSV."));
            return definitions;
        }
        var (line, width) = (1, csv.RowFieldCount);
        for (var next = 2; csv.Read(); next = line + Math.Max(1, csv.GetRawRecordSpan().Count('\n')))
        {
            line = next;
            if (csv.RowFieldCount == 1 && csv.GetFieldSpan(0).IsEmpty) continue;
            if (csv.RowFieldCount != width)
                problems.Add(new(file, line, null, "fieldCount", $"This row has {csv.RowFieldCount} values, the header names {width} columns. If the file was cut short, download it again."));
            else if (int.TryParse(Cell("indicatorid"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) definitions[id] = FromRow(id, Cell);
            else problems.Add(new(file, line, "Indicator ID", "indicatorId", "The row has no indicator number. Give it one or remove the row."));
        }
        return definitions;

        string Cell(string name) => columns.TryGetValue(name, out var i) && i < csv.RowFieldCount && csv.GetString(i) is var cell && cell != "NA" ? cell.Trim() : "";
    }

    static IndicatorDefinition FromRow(int id, Func<string, string> cell) => new(id, Plain(cell("indicator") is { Length: > 0 } name ? name : cell("indicatorname")))
    {
        Definition = Plain(cell("definition")),
        Rationale = Plain(cell("rationale")),
        Source = Plain(cell("datasource")),
        Method = Plain(cell("methodology")),
        Caveats = Plain(cell("caveats")),
        Unit = cell("unit"),
        ValueType = cell("valuetype"),
        YearType = cell("yeartype"),
        LimitsMethod = cell("confidenceintervalmethod"),
        ComparisonMethod = cell("comparatormethod"),
        Polarity = PolarityWords.Read(cell("polarity")),
    };

    static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return "";
        return element.ValueKind == JsonValueKind.String ? element.GetString()!.Trim() : "";
    }

    static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>The publisher's texts hold HTML; a page needs words.</summary>
    static string Plain(string html) => TextIds.Tidy(WebUtility.HtmlDecode(Tags().Replace(html, " ")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
