namespace Endeavour.Bench.Many;

/// <summary>
/// A server of one partnership against a server of many, in one run: how long a page takes, what a partnership holds in memory, and what an idle server does.
/// The one is there on the large server too, so both answer the same pages; requests to the large one go round all its partnerships.
/// </summary>
static class ManyBench
{
    const string Help = """
        bench/run many [COUNT] [--minutes N]

          COUNT       how many partnerships the large server has (153, the upper-tier authorities of England, unless said)
          --minutes   for how long the servers are watched while nobody asks for anything (3 unless said)
        """;

    // Of this process, so that two runs do not measure each other's servers.
    static readonly int Port = 21000 + 2 * (Environment.ProcessId % 10000);

    const int Rounds = 2;

    public static int Run(string[] args)
    {
        var (count, minutes) = (153, 3.0);
        for (var i = 0; i < args.Length; i++)
            if (args[i] == "--minutes" && i + 1 < args.Length && double.TryParse(args[i + 1], out minutes)) i++;
            else if (!int.TryParse(args[i], out count) || count < 2) { Console.Error.WriteLine(Help); return 2; }
        var folder = Directory.CreateTempSubdirectory("endeavour-bench-").FullName;
        try { Run(folder, count, minutes); }
        finally { Directory.Delete(folder, recursive: true); }
        return 0;
    }

    static void Run(string folder, int count, double minutes)
    {
        using var databases = new Databases();
        var first = Variants.Write(Path.Combine(folder, "one"), 1)[0];
        var all = Variants.Write(Path.Combine(folder, "many"), count);
        Console.WriteLine($"1 against {count} partnerships on {databases.Kind}");
        using var small = new MeasuredSite($"http://127.0.0.1:{Port}", Path.Combine(folder, "one-data"), Path.Combine(folder, "one"), databases.Make("one"));
        using var large = new MeasuredSite($"http://127.0.0.1:{Port + 1}", Path.Combine(folder, "many-data"), Path.Combine(folder, "many"), databases.Make("many"));
        using var contest = new Contest(small, large, first, all);
        contest.Open();
        // Twice: the first time the runtime still makes faster code of what is asked often.
        contest.Visit(signedIn: true, rounds: 1);
        contest.Say("a page drawn for someone signed in", contest.Visit(signedIn: true, Rounds));
        contest.SayMemory("every partnership opened, no page kept");
        contest.Visit(signedIn: false, rounds: 1);
        contest.Say("a page kept in memory", contest.Visit(signedIn: false, Rounds));
        contest.SayMemory("and their pages kept");
        contest.Idle(minutes);
        contest.SayMemory("after that");
    }
}
