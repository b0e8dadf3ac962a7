using System.Globalization;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Files;
using Sylvan.Data.Csv;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>The row that is being read: each value is checked as it is asked for, and what is wrong is said where it stands.</summary>
sealed class PlaceRow(string file, string[] names, ImportProblems problems)
{
    CsvDataReader? _csv;

    public string File => file;
    public int Line { get; private set; }

    /// <summary>Something was wrong with a value of this row.</summary>
    public bool IsBad { get; private set; }

    public void Start(CsvDataReader csv, int line) => (_csv, Line, IsBad) = (csv, line, false);

    public ReadOnlySpan<char> Raw(int column) => _csv!.GetFieldSpan(column).Trim();

    public string Text(int? column) => column is { } position ? TextIds.Tidy(_csv!.GetFieldSpan(position)) : "";

    /// <summary>A code of this level; an empty text where it is not one.</summary>
    public string Code(int column, AreaLevel level)
    {
        var code = Raw(column).ToString();
        if (level.Fits(code)) return code;
        Refuse(column, "notACode", code.Length == 0
            ? "There is no code. Write the area's code."
            : $"\"{code}\" is not the code of a {level.Kind.One()}: those are one of {string.Join(", ", level.Begins)} and six digits. Correct it.");
        return "";
    }

    public int Whole(int column, int least, int most)
    {
        var raw = Raw(column);
        if (int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(column, "notInRange", string.Create(CultureInfo.InvariantCulture, $"\"{raw}\" is not a whole number from {least} to {most}. Correct it."));
        return least;
    }

    public double Number(int column)
    {
        var raw = Raw(column);
        if (double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Refuse(column, "notANumber", $"\"{raw}\" is not a number. Write it in digits, without commas or units.");
        return 0;
    }

    public void Refuse(int? column, string code, string message)
    {
        IsBad = true;
        problems.Add(new(file, Line, column is { } position ? names[position] : null, code, message));
    }
}
