namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>One method of the library and how it is called with odd input: the call checks its own result.</summary>
/// <param name="Name">The method.</param>
/// <param name="Cases">How many cases, by their cost.</param>
/// <param name="Try">One case.</param>
sealed record FuzzedMethod(string Name, int Cases, Action<Odd> Try)
{
    const int MostFaults = 5;
    const int Tries = 3; // Slow once may be a busy machine; slow each time is the method.
    const string Slow = "It took longer than 2 seconds, three times.";
    static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    /// <summary>The faults of a run of cases, each with the seed that makes it again.</summary>
    public List<string> Faults(int from, int to)
    {
        List<string> faults = [];
        for (var place = from; place < to; place++)
            if (Fault(Seed(place)) is { } fault && faults.Count < MostFaults) faults.Add($"{Name}, seed {Seed(place)}: {fault}");
        return faults;
    }

    /// <summary>One case; null if all is well.</summary>
    public string? Fault(ulong seed)
    {
        for (var i = 0; i < Tries; i++)
            if (Once(seed) is var fault && fault != Slow) return fault;
        return Slow;
    }

    string? Once(ulong seed)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            Try(new Odd(seed));
        }
        catch (ArgumentException refusal)
        {
            return Sound.Unclear(refusal);
        }
        catch (UnsoundException unsound)
        {
            return unsound.Message;
        }
        catch (Exception bug)
        {
            return $"{bug.GetType().Name}: {bug.Message} {bug.StackTrace?.Split('\n')[0].Trim()}";
        }
        return System.Diagnostics.Stopwatch.GetElapsedTime(start) > Hang ? Slow : null;
    }

    // Of the name by its letters, not by its hash code, which changes from run to run.
    ulong Seed(int place) => Name.Aggregate(14695981039346656037, (hash, letter) => (hash ^ letter) * 1099511628211) + (ulong)place;
}
