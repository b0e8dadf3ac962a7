namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>
/// Ten million cases of bad and odd input: negative counts, numerators over denominators, NaN, infinities, subnormals, numbers beyond 2^53, confidence out of
/// range, spans that do not fit, keys that are there twice. Each call gives a finite, ordered, in-range result, a reason why there is none, or a refusal in a
/// full sentence. A failure prints its method and seed: put both into the theory below to make it again.
/// </summary>
public class FuzzTests
{
    const int Cases = 10_000_000;
    const int Chunk = 10_000;

    static readonly FuzzedMethod[] Methods = [.. FuzzedBasics.Methods, .. FuzzedStandards.Methods, .. FuzzedInequalities.Methods, .. FuzzedDisclosure.Methods];

    // Methods with faults that are known and not yet mended: they are tried and counted, and come off this list with their last fault.
    static readonly HashSet<string> Open =
    [
        "DirectlyStandardisedRate in batches", "DirectlyStandardisedRate.OfRepeatedEvents", "LifeExpectancy", "LifeExpectancy in batches", "HealthyLifeExpectancy", "Gap",
        "PopulationAttributableFraction", "Quantiles.Ntile", "SlopeIndex", "SlopeIndex in batches",
    ];

    [Fact]
    public void No_input_gives_a_wrong_number_or_an_unexplained_error()
    {
        var chunks = Methods.SelectMany(method => Enumerable.Range(0, (method.Cases + Chunk - 1) / Chunk).Select(chunk => (Method: method, From: chunk * Chunk))).ToArray();
        var (tried, faults) = (0L, new System.Collections.Concurrent.ConcurrentBag<(string Method, string Fault)>());
        Parallel.ForEach(chunks, chunk =>
        {
            var to = Math.Min(chunk.Method.Cases, chunk.From + Chunk);
            foreach (var fault in chunk.Method.Faults(chunk.From, to)) faults.Add((chunk.Method.Name, fault));
            Interlocked.Add(ref tried, to - chunk.From);
        });
        var perMethod = faults.OrderBy(fault => fault.Fault, StringComparer.Ordinal).ToLookup(fault => fault.Method, fault => fault.Fault);
        foreach (var name in Open) TestContext.Current.SendDiagnosticMessage(string.Join('\n', perMethod[name].Take(3)));
        var unexpected = perMethod.Where(method => !Open.Contains(method.Key)).SelectMany(method => method.Take(3)).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
        Assert.All(Open, name => Assert.True(perMethod.Contains(name), $"{name} has no fault any more: take it off the list of open ones."));
        Assert.Equal(Cases, tried);
    }

    [Theory]
    [InlineData("Proportion.Wilson", 1940248658096119178UL)]
    [InlineData("Proportion.Wilson", 1940248658096119291UL)]
    [InlineData("Rate.Byars", 15611616338803286802UL)]
    [InlineData("Rate.Byars", 15611616338803286809UL)]
    [InlineData("RecentTrend.OfProportions", 2087888819091920297UL)]
    [InlineData("RecentTrend.OfValues", 1378491761301056037UL)]
    [InlineData("Quantiles.Assign", 8849998886236414588UL)]
    [InlineData("DerivedFigures", 105345851514201815UL)]
    public void A_case_that_once_failed_is_right_now(string name, ulong seed) => Assert.Null(Methods.Single(method => method.Name == name).Fault(seed));
}
