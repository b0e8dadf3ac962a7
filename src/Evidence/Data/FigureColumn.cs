namespace Endeavour.Evidence.Data;

/// <summary>A column of the figures, as every format writes it and the definitions explain it.</summary>
/// <param name="Kind">What stands in it: text, number, whole number, date, or true and false.</param>
/// <param name="Says">What it means, and when it is empty.</param>
public sealed record FigureColumn(string Name, string Title, ColumnKind Kind, string Says, Func<FigureRow, object?> Of)
{
    /// <summary>Together they tell a row from every other.</summary>
    public static readonly IReadOnlyList<string> Key = ["outcome", "area_code", "sex", "age", "category_type", "category", "period"];

    public static IReadOnlyList<FigureColumn> All { get; } =
    [
        new("outcome", "Outcome", ColumnKind.Text, "The outcome's permanent name: the last part of its address.", row => row.Outcome),
        new("title", "Title", ColumnKind.Text, "What the partnership calls the outcome.", row => row.Title),
        new("indicator", "Indicator", ColumnKind.Whole, "The publisher's number of the indicator; 1,000,000 and above are local.", row => row.Indicator),
        new("measure", "Measure", ColumnKind.Text, "What the publisher calls the indicator.", row => row.Measure),
        new("unit", "Unit", ColumnKind.Text, "What value, its limits and England are counted in. Empty where the publisher does not say.", row => row.Unit),
        new("area_code", "Area code", ColumnKind.Text, "The code of the Office for National Statistics; E92000001 is England.", row => row.AreaCode),
        new("area_name", "Area name", ColumnKind.Text, "The area in words.", row => row.AreaName),
        new("sex", "Sex", ColumnKind.Text, "Persons, Male or Female, as published.", row => row.Sex),
        new("age", "Age", ColumnKind.Text, "The ages that the figure is of, as published.", row => row.Age),
        new("category_type", "Category type", ColumnKind.Text, "By what people are divided, such as deprivation tenths. Empty: the figure is of everybody of that sex and age.", row => row.CategoryType),
        new("category", "Category", ColumnKind.Text, "The group within the category type. Empty: everybody.", row => row.Category),
        new("period", "Period", ColumnKind.Text, "The time that the figure is of, as published.", row => row.Period),
        new("period_start", "First day", ColumnKind.Date, "The first day of the period. Empty where the publisher's name for it is not understood.", row => row.PeriodStart),
        new("period_end", "Last day", ColumnKind.Date, "The last day of the period. Empty where the publisher's name for it is not understood.", row => row.PeriodEnd),
        new("value", "Value", ColumnKind.Number, "The figure. Empty where there is none: the column missing says why. Never zero for none.", row => row.Value),
        new("lower_95", "Lower 95% limit", ColumnKind.Number, "The lower end of the 95% confidence interval, as published. Empty where there is none.", row => row.Lower95),
        new("upper_95", "Upper 95% limit", ColumnKind.Number, "The upper end of the 95% confidence interval, as published. Empty where there is none.", row => row.Upper95),
        new("count", "Count", ColumnKind.Number, "How many people or events. Empty where it is not published, or hidden with the value.", row => row.Count),
        new("denominator", "Denominator", ColumnKind.Number, "Of how many. Empty where it is not published, or hidden with the value.", row => row.Denominator),
        new("england", "England", ColumnKind.Number, "England's value for the same period, sex and age. Empty where there is none.", row => row.England),
        new("compared_with_england", "Compared with England", ColumnKind.Text, "better, worse, best, worst, similar, higher, lower, or not compared. Empty for England itself and for categories.", row => row.ComparedWithEngland),
        new("compared_by", "Compared by", ColumnKind.Text, "computed: here, from the limits and England's value; publisher: the publisher's own. Empty where nobody compared.", row => row.ComparedBy),
        new("missing", "Why there is no value", ColumnKind.Text, "Suppressed, Not published, Could not be calculated, Too few to say, or Not available. Empty where there is a value.", row => row.Missing),
        new("note", "Note", ColumnKind.Text, "The publisher's note on the figure. Empty where there is none.", row => row.Note),
        new("is_outcome", "Measures the outcome", ColumnKind.Flag, "true: the outcome is measured by this figure; false: it is of a group of people beside it.", row => row.IsOutcome),
        new("illustrative", "Illustrative", ColumnKind.Flag, "true: made up to show how the site works; not for use.", row => row.Illustrative),
        new("release", "Release", ColumnKind.Text, "The import that the figure came in with.", row => row.Release),
        new("file", "File", ColumnKind.Text, "The publisher's file that it stands in.", row => row.File),
        new("line", "Line", ColumnKind.Whole, "The line of that file.", row => row.Line),
    ];
}

/// <summary>What may stand in a column.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Whole,
    Date,
    Flag,
}
