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

    [Fact]
    public void No_input_gives_a_wrong_number_or_an_unexplained_error()
    {
        var chunks = Methods.SelectMany(method => Enumerable.Range(0, (method.Cases + Chunk - 1) / Chunk).Select(chunk => (method, chunk * Chunk, Math.Min(method.Cases, (chunk + 1) * Chunk)))).ToArray();
        var (tried, faults) = (0L, new System.Collections.Concurrent.ConcurrentBag<string>());
        Parallel.ForEach(chunks, chunk =>
        {
            var (method, from, to) = chunk;
            foreach (var fault in method.Faults(from, to)) faults.Add(fault);
            Interlocked.Add(ref tried, to - from);
        });
        var shown = faults.GroupBy(fault => fault.Split(',')[0]).OrderBy(method => method.Key, StringComparer.Ordinal).SelectMany(method => method.Order(StringComparer.Ordinal).Take(3));
        Assert.True(faults.IsEmpty, string.Join('\n', shown));
        Assert.Equal(Cases, tried);
    }

    [Theory]
    [InlineData("Proportion.Wilson", 1UL)]
    public void A_case_that_once_failed_is_right_now(string name, ulong seed) => Assert.Null(Methods.Single(method => method.Name == name).Fault(seed));
}
