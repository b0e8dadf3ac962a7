namespace Endeavour.Tests.Indicators.Kit;

/// <summary>One row of an export, in texts, as a file would hold it.</summary>
sealed record Row
{
    public string Indicator { get; init; } = "90366";
    public string Name { get; init; } = "Life expectancy at birth";
    public string ParentCode { get; init; } = "E92000001";
    public string ParentName { get; init; } = "England";
    public string Area { get; init; } = "E06000002";
    public string AreaName { get; init; } = "Middlesbrough";
    public string AreaType { get; init; } = "Counties & UAs";
    public string Sex { get; init; } = "Male";
    public string Age { get; init; } = "All ages";
    public string CategoryType { get; init; } = "";
    public string Category { get; init; } = "";
    public string Period { get; init; } = "2015 - 17";
    public string Value { get; init; } = "75.9";
    public string Lower95 { get; init; } = "75.4";
    public string Upper95 { get; init; } = "76.4";
    public string Lower998 { get; init; } = "";
    public string Upper998 { get; init; } = "";
    public string Count { get; init; } = "";
    public string Denominator { get; init; } = "";
    public string Note { get; init; } = "";
    public string Trend { get; init; } = "";
    public string ToEngland { get; init; } = "";
    public string ToParent { get; init; } = "";
    public string Sortable { get; init; } = "20150000";
    public string New { get; init; } = "";
    public string Goal { get; init; } = "";
    public string Range { get; init; } = "3y";
    public string Nothing => "";

    public static Row England { get; } = new() { ParentCode = "", ParentName = "", Area = "E92000001", AreaName = "England", AreaType = "England", Value = "79.5", Lower95 = "79.4", Upper95 = "79.6" };

    public string this[string column] => (string)typeof(Row).GetProperty(column)!.GetValue(this)!;
}
