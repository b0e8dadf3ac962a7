using System.ComponentModel;
using System.Globalization;

namespace Endeavour.Evidence.Data.Api;

/// <summary>A page of a list that may grow.</summary>
public sealed record Listing<T>(
    IReadOnlyList<T> Items,
    [property: Description("How many there are on all pages.")] int Total,
    [property: Description("Which page this is, from 1.")] int Page,
    [property: Description("How many a page holds at most.")] int Size,
    [property: Description("The address of the next page; null on the last.")] string? Next);

/// <summary>Which page is asked for.</summary>
public sealed record Paging(int Page, int Size)
{
    public const int Usual = 100, Most = 1000;

    public static Paging First { get; } = new(1, Usual);

    public string? Wrong =>
        Page < 1 ? "Pages are counted from 1."
        : Size is < 1 or > Most ? string.Create(CultureInfo.InvariantCulture, $"Ask for 1 to {Most} a page (size).") : null;

    /// <param name="path">Where the list is asked for, without its question.</param>
    public Answer Of<T>(IReadOnlyList<T> all, string path)
    {
        if (Wrong is { } wrong) return Answer.NoPage(wrong);
        var skip = (long)(Page - 1) * Size;
        if (skip >= all.Count && Page > 1) return Answer.NoPage(string.Create(CultureInfo.InvariantCulture, $"There are {all.Count} in all, so {Size} a page have no page {Page}."));
        var next = skip + Size < all.Count ? string.Create(CultureInfo.InvariantCulture, $"{path}?page={Page + 1}&size={Size}") : null;
        return Answer.Of(new Listing<T>([.. all.Skip((int)skip).Take(Size)], all.Count, Page, Size, next));
    }
}
