using System.Globalization;

namespace Endeavour.Bench;

/// <summary>What to measure and where to work.</summary>
sealed record BenchOptions(IReadOnlyList<int> Rows, string? Folder, bool Keep)
{
    const string Help = """
        bench/run [--rows 1000000,10000000] [--folder DIR] [--keep]
        bench/run statistics
        bench/run many [COUNT] [--minutes N]

          --rows     how many rows the synthetic Fingertips files have (1 and 10 million unless said; "" measures pages alone)
          --folder   where to work; 10 million rows need about 8 GB (a temporary folder unless said)
          --keep     leave the files there; a file that is there already is used again
        """;

    /// <summary>Null where the command was used wrongly or only asked for help.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions([1_000_000, 10_000_000], null, false);
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
