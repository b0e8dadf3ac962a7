using System.Globalization;

namespace Endeavour.Bench;

/// <summary>What to measure and where to work.</summary>
sealed record BenchOptions(IReadOnlyList<int> Rows, string? Folder, bool Keep)
{
    const string Help = """
        bench/run [import | questions | pages] [--rows 1000000,10000000] [--folder DIR] [--keep]
        bench/run statistics
        bench/run many [COUNT] [--minutes N]
        bench/run plans [PAGE ...]

          --rows     how many rows the synthetic Fingertips files have (1 and 10 million unless said, for questions alone 50 million too)
          --folder   where to work; 10 million rows need about 15 GB, the questions of 50 million 35 GB (a temporary folder unless said)
          --keep     leave the files there; a file that is there already is used again
        """;

    /// <summary>Null where the command was used wrongly or only asked for help.</summary>
    public static BenchOptions? Read(string[] args, bool large)
    {
        var options = new BenchOptions(large ? [1_000_000, 10_000_000, 50_000_000] : [1_000_000, 10_000_000], null, false);
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--keep": options = options with { Keep = true }; break;
                case "--folder" when i + 1 < args.Length: options = options with { Folder = args[++i] }; break;
                case "--rows" when i + 1 < args.Length: options = options with { Rows = [.. args[++i].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => int.Parse(each, CultureInfo.InvariantCulture))] }; break;
                default: Console.Error.WriteLine(Help); return null;
            }
        return options;
    }
}
