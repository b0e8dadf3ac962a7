using System.Globalization;
using System.Text;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>
/// Two releases in the shape in which the national service exports figures, of one council. The second brings a year more and a restated year beyond its old interval,
/// another within it, a series less, a code that no list knows, and one of a council that is no more.
/// </summary>
static class NationalFile
{
    const string Header = "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\n";
    const string England = "E92000001,England,England";

    static readonly string[] Tenths = ["Most deprived decile", "Second most deprived decile", "Third more deprived decile", "Fourth more deprived decile", "Fifth more deprived decile", "Fifth less deprived decile", "Fourth less deprived decile", "Third less deprived decile", "Second least deprived decile", "Least deprived decile"];

    public static string First(string area)
    {
        var text = Smoking(area, [12.0, 11.8, 11.5, 11.2]);
        Row(text, 93085, area, "Female", "Under 20", "", 2018, 30, 2);
        Row(text, 93085, area, "Female", "Under 20", "", 2019, 29, 2);
        return Weight(Gap(text, area, 2021, 0.4), area, [9.1, 9.4]).ToString();
    }

    public static string Second(string area)
    {
        var text = Smoking(area, [12.0, 11.9, 13.0, 11.2, 9.8]);
        Row(text, 93085, "E06009902,A council to come,Counties & UAs", "Female", "All ages", "", 2022, 10, 1);
        Row(text, 93085, "E07000190,Taunton Deane,Districts & UAs", "Female", "All ages", "", 2022, 10, 1);
        return Weight(Gap(Gap(text, area, 2021, 0.4), area, 2022, 0.9), area, [9.1, 9.4, 9.6]).ToString();
    }

    /// <summary>Mothers who smoke when their baby is born, from 2018/19.</summary>
    static StringBuilder Smoking(string area, double[] values)
    {
        var text = new StringBuilder(Header);
        foreach (var (at, value) in values.Index())
        {
            Row(text, 93085, England, "Female", "All ages", "", 2018 + at, 10.4 - 0.4 * at, 0.05);
            Row(text, 93085, area, "Female", "All ages", "", 2018 + at, value, 0.4);
        }
        return text;
    }

    /// <summary>Children who are very overweight at four or five: too few years for a trend, and no figures by anything.</summary>
    static StringBuilder Weight(StringBuilder text, string area, double[] values)
    {
        foreach (var (at, value) in values.Index())
        {
            Row(text, 90319, England, "Persons", "4-5 yrs", "", 2020 + at, 9.5, 0.05);
            Row(text, 90319, area, "Persons", "4-5 yrs", "", 2020 + at, value, 0.8);
        }
        return text;
    }

    static StringBuilder Gap(StringBuilder text, string area, int year, double step)
    {
        foreach (var (rank, tenth) in Tenths.Index()) Row(text, 93085, area, "Female", "All ages", tenth, year, 14 - rank * step, 0.6);
        return text;
    }

    static void Row(StringBuilder text, int indicator, string area, string sex, string age, string category, int year, double value, double half) => text.Append(CultureInfo.InvariantCulture,
        $"{indicator},{(indicator == 93085 ? "Smoking status at time of delivery" : "Reception prevalence of obesity")},E92000001,England,{area},{sex},{age},{(category.Length > 0 ? "Deprivation deciles within area" : "")},{category},{year}/{(year + 1) % 100},{value:0.##},{value - half:0.##},{value + half:0.##},,,,,,,,,{year}0000,,,1y\n");
}
