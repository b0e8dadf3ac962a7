namespace Endeavour.Evidence.Desk;

/// <summary>A page of a list.</summary>
/// <param name="Query">What else the address says: <c>of=server</c>.</param>
public sealed record Paging(int Count, int Number, string Query = "")
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Count + Size - 1) / Size);
    public int Skip => (Number - 1) * Size;

    /// <summary>A number beyond the last page is the last.</summary>
    public static Paging Of(int count, int number, string query = "")
    {
        var paging = new Paging(count, 1, query);
        return paging with { Number = Math.Clamp(number, 1, paging.Pages) };
    }

    public string Address(int number) => $"?{(Query.Length > 0 ? Query + "&" : "")}page-number={number}";
}
