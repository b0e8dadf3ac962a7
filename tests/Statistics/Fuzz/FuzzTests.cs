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
    [InlineData("DirectlyStandardisedRate.OfRepeatedEvents", 7585499648652061988UL)]
    [InlineData("Gap", 16931695225891435616UL)]
    [InlineData("Gap", 16931695225891437290UL)]
    [InlineData("HealthyLifeExpectancy", 17893037202482125133UL)]
    [InlineData("LifeExpectancy", 3280380520129232060UL)]
    [InlineData("LifeExpectancy in batches", 14028850776810400190UL)]
    [InlineData("PopulationAttributableFraction", 9040234339176888853UL)]
    [InlineData("Projection", 14609828277504529989UL)]
    [InlineData("Projection", 14609828277504530034UL)]
    [InlineData("Quantiles.Ntile", 12468977547564017305UL)]
    [InlineData("SlopeIndex", 12290491391624652024UL)]
    public void A_case_that_once_failed_is_right_now(string name, ulong seed) => Assert.Null(Methods.Single(method => method.Name == name).Fault(seed));
}
