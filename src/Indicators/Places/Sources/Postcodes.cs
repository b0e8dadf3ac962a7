using System.Text.RegularExpressions;

namespace Endeavour.Indicators.Places.Sources;

/// <summary>Which small area each postcode lies in. Of the many columns of the national directory only these two are read.</summary>
sealed partial class Postcodes(int postcode, int smallArea) : CsvSource("postcodes", null)
{
    static readonly string[] PostcodeNames = ["pcds", "pcd", "pcd7", "pcd8", "postcode"], SmallAreaNames = ["lsoa21cd", "lsoa21", "lsoa21_code"];

    public static CsvSource? Open(string[] names)
    {
        int At(string[] known) => known.Select(name => Array.FindIndex(names, each => each.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(position => position >= 0, -1);
        return (At(PostcodeNames), At(SmallAreaNames)) is (>= 0 and var postcode, >= 0 and var area) ? new Postcodes(postcode, area) : null;
    }

    /// <summary>Some postcodes lie in no small area (the Isle of Man): they are kept, so that they are known.</summary>
    public override void Read(PlaceRow row)
    {
        var tidy = Tidy(row.Raw(postcode));
        if (!Shape().IsMatch(tidy)) row.Refuse(postcode, "notAPostcode", $"\"{row.Raw(postcode)}\" is not a postcode. Correct it.");
        var area = row.Raw(smallArea).ToString();
        if (area.Length > 0 && !AreaShape().IsMatch(area)) row.Refuse(smallArea, "notACode", $"\"{area}\" is not the code of a small area. Correct it, or leave it empty.");
        if (IsFirst(row, postcode, tidy)) Tables.Postcode(Layer, tidy, area);
    }

    /// <summary>In capitals, without spaces.</summary>
    public static string Tidy(ReadOnlySpan<char> text) => text.ToString().Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>A tidy text that is shaped as a whole postcode.</summary>
    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$")]
    public static partial Regex Shape();

    [GeneratedRegex("^[A-Z0-9]{8,9}$")]
    private static partial Regex AreaShape();
}
