namespace Endeavour.Strategy.Library.Marking;

/// <summary>How a mark is said to people.</summary>
public static class MarkWords
{
    public static string Words(this MarkLevel level) => level == MarkLevel.High ? "High priority" : "Priority";

    public static string Sign(ThemeMark mark) => (mark.Level, mark.IsHollow) switch { (MarkLevel.High, false) => "■", (MarkLevel.High, true) => "□", (_, false) => "●", _ => "○" };

    /// <summary>What a mark says to whoever does not see its sign.</summary>
    public static string Said(ThemeMark mark) => mark.Level.Words() + (mark.IsHollow ? ", no quotation" : "");

    /// <summary>"page 12", or the section as it was written.</summary>
    public static string Place(string place) => place.All(char.IsAsciiDigit) ? $"page {place}" : place;

    /// <summary>What became of looking for its quotation in the kept text; none where there was nothing to look for or in.</summary>
    public static string? Checked(ThemeMark mark) => mark.Check switch
    {
        QuotationCheck.Found when mark.Place is { } place && place.All(char.IsAsciiDigit) && !mark.FoundOn!.Split(", ").Contains(place) => $"Found on page {mark.FoundOn} of the kept text, not on page {place}.",
        QuotationCheck.Found => $"Found on page {mark.FoundOn} of the kept text.",
        QuotationCheck.NotFound => "Not found in the kept text.",
        _ => null,
    };
}
