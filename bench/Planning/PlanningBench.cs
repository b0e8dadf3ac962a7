using System.Globalization;
using Endeavour.Bench.Many;

namespace Endeavour.Bench.Planning;

/// <summary>Every page that shows a strategy, of a large one with many versions against a small one, on one server in one run.</summary>
static class PlanningBench
{
    const int Rounds = 40;

    static readonly LargeStrategy Small = new("small", "Small", 100, 2), Large = new("large", "Large", 3000, 20);

    static readonly string[] Public = ["", "/strategy", "/strategy/{earlier}", "/aims/part-0", "/missions/part-0-0", "/goals/part-0-0-0", "/plan-on-a-page", "/outcomes", "/report", "/what-changed", "/what-changed/over-time", "/thread/element/part-0-0", "/search?q=asthma",
        "/vacancies", "/frameworks", "/principles", "/policies", "/anchors", "/how-we-chose", "/programme", "/metrics", "/easy-read", "/plan-on-a-page?style=rows"];

    static readonly string[] OfOfficers = ["/edit", "/edit/plan/{newest}", "/edit/plan/{newest}/cover", "/edit/plan/{newest}/levels", "/edit/plan/{newest}/elements/part-0-0", "/edit/plan/{newest}/elements/part-0-0/move", "/edit/plan/{newest}/add/part-0-0", "/edit/plan/{newest}/agree", "/edit/plan/{newest}/leads", "/edit/plan/{newest}/measures", "/edit/plan/{newest}/easy-read/", "/edit/easy-read", "/edit/choosing", "/edit/programme", "/thread/broken", "/policies/edit", "/principles/edit"];

    public static int Run(string[] only)
    {
        var folder = Directory.CreateTempSubdirectory("endeavour-bench-").FullName;
        try { Measure(folder, only); }
        finally { Directory.Delete(folder, recursive: true); }
        return 0;
    }

    static void Measure(string folder, string[] only)
    {
        using var databases = new Databases();
        var source = Path.Combine(folder, "plans");
        Small.Write(source);
        Large.Write(source);
        File.Copy("examples/illustrative.yaml", Path.Combine(source, "illustrative.yaml"));
        Console.WriteLine($"{Small.Elements} parts in {Small.Versions} versions against {Large.Elements} parts in {Large.Versions}, on {databases.Kind}");
        using var site = new MeasuredSite($"http://127.0.0.1:{21000 + (Environment.ProcessId % 10000)}", Path.Combine(folder, "data"), source, databases.Make("plans"));
        using var visitors = new Visitors(site.Address);
        visitors.SignIn([Small.Variant, Large.Variant], "the strategy officer");
        foreach (var (what, pages, signedIn) in new[] { ("drawn for someone signed in", Public, true), ("of the officer", OfOfficers, true), ("kept in memory", Public, false) })
        {
            Console.WriteLine($"pages {what}:");
            foreach (var page in pages.Where(page => only.Length == 0 || only.Contains(page))) Say(visitors, page, signedIn);
        }
    }

    static void Say(Visitors visitors, string page, bool signedIn)
    {
        List<double> small = [], large = [];
        try
        {
            // The first ones make the code of the page, and what is kept.
            for (var round = -5; round < Rounds; round++)
            {
                var (one, other) = (Visit(visitors, Small, page, signedIn), Visit(visitors, Large, page, signedIn));
                if (round < 0) continue;
                small.Add(one);
                large.Add(other);
            }
        }
        catch (InvalidOperationException wrong) { Console.WriteLine($"  {page}: {wrong.Message}"); return; }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {page}: median {Median(small):0.00} and {Median(large):0.00} ms, ratio {Median(large) / Median(small):0.00}"));
    }

    static double Visit(Visitors visitors, LargeStrategy of, string page, bool signedIn) =>
        visitors.Visit(of.Variant, $"/{of.Id}{page.Replace("{newest}", of.Newest, StringComparison.Ordinal).Replace("{earlier}", "2005", StringComparison.Ordinal)}", signedIn);

    static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
