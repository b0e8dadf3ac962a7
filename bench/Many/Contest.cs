using System.Globalization;

namespace Endeavour.Bench.Many;

/// <summary>Both servers, asked in turn for the same pages, and what they say of themselves.</summary>
sealed class Contest(MeasuredSite small, MeasuredSite large, Variant first, IReadOnlyList<Variant> all) : IDisposable
{
    readonly Visitors _one = new(small.Address), _many = new(large.Address);

    static readonly string[] Public = ["", "/strategy", "/plan-on-a-page", "/outcomes", "/outcomes/life-gap-men", "/report", "/about/members", "/{element}"];

    // Pages of people are only for those who belong to the partnership.
    static readonly string[] OfPeople = ["/work", "/posts", "/obligations"];

    /// <summary>Signs in every clerk; both sites have then answered.</summary>
    public void Open()
    {
        _one.SignIn([first]);
        _many.SignIn(all);
    }

    /// <summary>Every page of every partnership of the large server, and before each the same kind of page on the small one, so that both have done as much.</summary>
    public List<Turn> Visit(bool signedIn, int rounds)
    {
        var turns = new List<Turn>();
        for (var round = 0; round < rounds; round++)
            foreach (var page in signedIn ? [.. Public, .. OfPeople] : Public)
                foreach (var partnership in all)
                    turns.Add(Ask(page, partnership, signedIn, oneFirst: turns.Count % 2 == 0));
        return turns;
    }

    Turn Ask(string page, Variant partnership, bool signedIn, bool oneFirst)
    {
        var one = oneFirst ? _one.Visit(first, Address(first, page), signedIn) : 0;
        var many = _many.Visit(partnership, Address(partnership, page), signedIn);
        return new(page, partnership, oneFirst ? one : _one.Visit(first, Address(first, page), signedIn), many);
    }

    static string Address(Variant partnership, string page) => $"/{partnership.Id}{page.Replace("{element}", partnership.Element, StringComparison.Ordinal)}";

    /// <summary>Compared are those partnerships that have the same words as the one; the others were asked in between.</summary>
    public void Say(string what, List<Turn> turns)
    {
        var alike = turns.Where(turn => turn.Partnership.Example == first.Example).ToList();
        Console.WriteLine($"{what} ({turns.Count:N0} requests to each server, {alike.Count:N0} of them for the same words):");
        foreach (var page in alike.GroupBy(turn => turn.Page)) Line($"/{first.Id}{page.Key}", [.. page]);
        Line("all of these pages", alike);
    }

    static void Line(string name, List<Turn> turns)
    {
        List<double> one = [.. turns.Select(turn => turn.One).Order()], many = [.. turns.Select(turn => turn.Many).Order()];
        var (median, quick, slow) = (At(0.5), At(0.25), At(0.95));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: median {median.One:0.00} ms of one, {median.Many:0.00} ms of many; ratio {median.Many / median.One:0.00}; of the quicker half {quick.Many / quick.One:0.00}; slowest twentieth from {slow.One:0.0} and {slow.Many:0.0} ms"));

        (double One, double Many) At(double part) => (one[(int)(part * (one.Count - 1))], many[(int)(part * (many.Count - 1))]);
    }

    public void SayMemory(string when)
    {
        var (one, many) = (small.Memory(), large.Memory());
        Console.WriteLine($"memory, {when}: resident {Mega(one.Resident):0} MB of one, {Mega(many.Resident):0} MB of many; a partnership {Each(one.Resident, many.Resident)} MB, of which managed {Each(one.Heap, many.Heap)} MB (before a collection {Mega(one.Standing):0} and {Mega(many.Standing):0} MB: {Each(one.Standing, many.Standing)} MB)");
    }

    string Each(long one, long many) => (Mega(many - one) / (all.Count - 1)).ToString("0.00", CultureInfo.InvariantCulture);

    static double Mega(long bytes) => bytes / 1e6;

    /// <summary>What the servers do while nobody asks: each minute they look for work in every partnership.</summary>
    public void Idle(double minutes)
    {
        var (one, many) = (small.Processor, large.Processor);
        Thread.Sleep(TimeSpan.FromMinutes(minutes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle for {minutes} minutes: {(small.Processor - one).TotalSeconds / minutes:0.00} s of processor time a minute of one, {(large.Processor - many).TotalSeconds / minutes:0.00} s of many"));
    }

    public void Dispose()
    {
        _one.Dispose();
        _many.Dispose();
    }
}

/// <summary>One page asked of both servers, one after the other, in milliseconds.</summary>
sealed record Turn(string Page, Variant Partnership, double One, double Many);
