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

    static readonly FuzzedMethod[] Methods = [.. FuzzedBasics.Methods, .. FuzzedStandards.Methods, .. FuzzedInequalities.Methods, .. FuzzedProjections.Methods, .. FuzzedDisclosure.Methods];

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
        Assert.True(perMethod.Count == 0, string.Join('\n', perMethod.SelectMany(method => method.Take(3))));
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
    [InlineData("Gap", 16931695225891452797UL)]
    [InlineData("Gap", 16931695225891454350UL)]
    [InlineData("PopulationAttributableFraction", 9040234339176889233UL)]
    public void A_case_that_once_failed_is_right_now(string name, ulong seed) => Assert.Null(Methods.Single(method => method.Name == name).Fault(seed));
}
