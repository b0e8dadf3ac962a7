using System.Text;
using MiniExcelLibs;

namespace Endeavour.Indicators.Sheets;

/// <summary>A template to fill in, with an example and how to do it.</summary>
public static class EmptyTemplate
{
    static readonly string[][] Example =
    [
        ["", TemplateWords.Example, "E06000017", "Rutland", "2023/24", "Persons", "18+ yrs", "", "", "", "", "", "412", "31870", ""],
        ["", TemplateWords.Example, "E06000017", "Rutland", "2024/25", "Persons", "18+ yrs", "", "", "", "", "", "498", "32140", ""],
        ["", TemplateWords.Example, "E06000017", "Rutland", "2024/25", "Persons", "18+ yrs", "Place", "Oakham", "", "", "", "", "", "Value suppressed: fewer than 7 people"],
    ];

    static readonly string[] Said =
        ["", TemplateWords.Example, "Adults who saw a link worker at least once in the year, of all adults on the practices' lists.", "per 1,000", "Crude rate", "High is good", "Counted from the practices' system; a person once a year.", "Integrated care board, social prescribing", "Public health analyst", "Every year, in June"];

    static readonly string[] Guidance =
    [
        "Delete the example rows and fill in your own. Keep the names of the columns; their order does not matter.",
        "Indicator: leave it blank and give a name; the product gives it a number from 1,000,000 upwards and keeps it. Numbers below are those of national publishers.",
        "Area code: the code of the Office for National Statistics, such as E06000017.",
        "Period: 2015, 2018/19, 2015 - 17, 2020/21 - 22/23, 2019/20 Q1 or Apr 2019. In a spreadsheet, format the column as text.",
        "Sex and Age: Persons and All ages where there is no split. Category type and Category: a split of another kind, such as Ethnicity and Asian; else both blank.",
        "Value, Lower 95, Upper 95: plain numbers; 12.5 for 12.5%. Leave all three blank where Count and Denominator are given: for proportions and crude rates they are worked out.",
        "Where there is no figure, leave the cells blank and say why in Note. Never send a number that must be hidden: leave it out.",
        "Definitions: a row for each indicator. Value type: Proportion, Crude rate, Mean, Count or Other. Unit: %, per 1,000, per 100,000. Polarity: High is good, Low is good, No judgement. Owner: a post, not a person.",
    ];

    /// <summary>Both tables, one below the other; the byte order mark makes spreadsheets read it as UTF-8.</summary>
    public static byte[] Csv()
    {
        var text = new StringBuilder();
        foreach (var row in (IEnumerable<string[]>)[TemplateColumns.Definitions, Said, [], TemplateColumns.Figures, .. Example]) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A workbook of three sheets.</summary>
    public static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            ["Figures"] = Example.Select(row => Row(TemplateColumns.Figures, row)).ToList(),
            ["Definitions"] = new[] { Row(TemplateColumns.Definitions, Said) },
            ["How to fill it in"] = Guidance.Select(text => new Dictionary<string, object> { ["How to fill it in"] = text }).ToList(),
        });
        return stream.ToArray();
    }

    /// <summary>The same guidance as the workbook's third sheet, a line each.</summary>
    public static IReadOnlyList<string> HowTo => Guidance;

    static Dictionary<string, object> Row(string[] names, string[] cells) => names.Zip(cells).ToDictionary(each => each.First, each => (object)each.Second);

    static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
