namespace Endeavour.Strategy.Programmes.Reviews;

/// <summary>A review that comes back: yearly, or every three years in depth. Ahead of each turn its owner is asked to promise it.</summary>
/// <param name="Asks">What is looked at, in a sentence.</param>
/// <param name="Next">When the next one is due.</param>
/// <param name="AheadDays">So many days before, the promise is made.</param>
/// <param name="Owner">The post that sees to it, by its title.</param>
public sealed record Review(string Id, string Title, string? Asks, int EveryMonths, DateOnly Next, int AheadDays, string? Owner)
{
    public const int UsualAhead = 60;
    public const int LongestAhead = 366;
    public const int MostMonths = 240;

    public List<ReviewHeld> Held { get; init; } = [];

    public Review Copy() => this with { Held = [.. Held.Select(each => each with { })] };

    public string HowOften => EveryMonths switch
    {
        12 => "every year",
        var months when months % 12 == 0 => $"every {months / 12} years",
        1 => "every month",
        var months => $"every {months} months",
    };

    /// <summary>Its turn is over: held, or let go for a reason. The next is counted from the day on which this one was due, and is never in the past.</summary>
    public Review After(ReviewHeld turn, DateOnly day)
    {
        var next = Next;
        for (var turns = 1; next <= day || next == Next; turns++) next = Next.AddMonths(EveryMonths * turns);
        return this with { Next = next, Held = [.. Held, turn] };
    }
}

/// <summary>One turn of a review.</summary>
/// <param name="On">The day on which it was held; none when it was not.</param>
/// <param name="Proof">What shows it, or why it was not held.</param>
public sealed record ReviewHeld(DateOnly Due, DateOnly? On, string Proof);
