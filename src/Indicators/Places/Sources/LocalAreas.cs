using System.Globalization;
using System.Text.RegularExpressions;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Areas that a partnership makes of official ones: code, name, kind, made of, from, to.</summary>
sealed partial class LocalAreas(int[] columns) : CsvSource(Name, null)
{
    public const string Name = "local-areas";
    public static readonly string[] Columns = ["code", "name", "kind", "made of", "from", "to"];
    static readonly string[] Dates = ["yyyy-MM-dd", "d/M/yyyy"];

    public static CsvSource? Open(string[] names)
    {
        int[] columns = [.. Columns.Select(column => Array.FindIndex(names, name => name.Replace('_', ' ').Equals(column, StringComparison.OrdinalIgnoreCase)))];
        return columns.All(position => position >= 0) ? new LocalAreas(columns) : null;
    }

    public override void Read(PlaceRow row)
    {
        var (code, name, kind) = (row.Text(columns[0]), row.Text(columns[1]), Kind(row));
        if (AreaLevel.HasShape(code) || !CodeShape().IsMatch(code))
            row.Refuse(columns[0], "notACode", $"\"{code}\" cannot be the code of a local area. Use 2 to 40 letters, digits, hyphens and dots, unlike an official code (a letter and eight digits).");
        if (name.Length == 0) row.Refuse(columns[1], "noName", "The area has no name. Write one.");
        var (from, to) = (Date(row, columns[4]), Date(row, columns[5]));
        if (from >= to) row.Refuse(columns[5], "dates", "The area ends before it begins. Correct one of the two dates.");
        var members = row.Text(columns[3]).Split([' ', ';', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        if (members.Length == 0) row.Refuse(columns[3], "noMembers", "The area is made of nothing. Write the codes of the areas it is made of, with spaces between.");
        if (members.GroupBy(each => each).FirstOrDefault(each => each.Count() > 1) is { } twice) row.Refuse(columns[3], "duplicate", $"{twice.Key} is named twice. Name each area once.");
        if (!IsFirst(row, columns[0], code)) return;
        Tables.Local(Layer, code, name, kind, from, to, row.File, row.Line);
        foreach (var member in members) Tables.Member(Layer, code, member);
    }

    AreaKind Kind(PlaceRow row)
    {
        var said = row.Text(columns[2]).ToLowerInvariant();
        var kind = said switch
        {
            "pcn" => AreaKind.PrimaryCareNetwork,
            _ => Enum.GetValues<AreaKind>().FirstOrDefault(each => each.IsLocal() && each.One() == said),
        };
        if (kind == AreaKind.Other) row.Refuse(columns[2], "kind", $"\"{said}\" is not a kind of local area. Write alliance, PCN, neighbourhood or partnership.");
        return kind;
    }

    static DateOnly? Date(PlaceRow row, int column)
    {
        var raw = row.Raw(column);
        if (raw.IsEmpty) return null;
        if (DateOnly.TryParseExact(raw, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        row.Refuse(column, "notADate", $"\"{raw}\" is not a date. Write it as 2026-04-01 or 1/4/2026, or leave it empty.");
        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$")]
    private static partial Regex CodeShape();
}
