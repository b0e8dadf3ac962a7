using CsCheck;
using Endeavour.Strategy.Frameworks;
using Endeavour.Strategy.Versions;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>Random frameworks of a strategy's own, alignments with them and with those that come with Endeavour, and spending.</summary>
static class AnyFramework
{
    public static void Add(StrategyVersion version, int seed)
    {
        var random = new Random(seed);
        string Any() => AnyStrategy.Text.Single();
        string? Perhaps() => random.Next(2) == 0 ? null : Any();
        for (var at = random.Next(3); at > 0; at--) version.Frameworks.Add(Framework(at, random, Any, Perhaps));
        string[] items = [.. version.Frameworks.SelectMany(each => each.Items.Select(item => $"{each.Id}/{item.Id}")), "marmot/best-start", "robert-wood-johnson/environment"];
        foreach (var element in version.Elements) element.Aligns.AddRange(items.Where(_ => random.Next(6) == 0).Select(to => new Alignment(to, Perhaps())));
        version.Spending.AddRange(items.Where(_ => random.Next(3) == 0).Select(to => new Spending(to, random.Next(2) == 0 ? random.Next(1_000_000) : random.NextDouble() * 1000, Any(), Any())));
    }

    static Framework Framework(int at, Random random, Func<string> any, Func<string?> perhaps)
    {
        double?[] weights = random.Next(2) == 0 ? [null, null] : random.Next(2) == 0 ? [37.5, 62.5] : [99.9, 0.1];
        string? lapsed = random.Next(2) == 0 ? null : "2024-07";
        return new($"f{at}", any())
        {
            Owner = perhaps(), Published = random.Next(3) switch { 0 => null, 1 => "2010", _ => "2010-02-11" }, Lapsed = lapsed, After = lapsed is null ? null : perhaps(), Source = any(), Link = random.Next(2) == 0 ? null : "https://example.org/a?b=c#d", About = perhaps(),
            Items = [.. weights.Select((weight, item) => new FrameworkItem($"i{item}", any(), perhaps(), weight))],
        };
    }
}
