using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Tests.Indicators.Kit;

[assembly: AssemblyFixture(typeof(Endeavour.Tests.Indicators.Places.EveryPlace))]

namespace Endeavour.Tests.Indicators.Places;

/// <summary>All reference data, imported once for the tests that only read.</summary>
public sealed class EveryPlace : IDisposable
{
    readonly Lazy<(PlaceHolding Holding, PlacesImported Result, PlaceStore Store)> _all = new(() =>
    {
        var holding = new PlaceHolding();
        var result = holding.Bring(PlaceHolding.EveryFile());
        return (holding, result, holding.Store());
    });

    internal PlaceHolding Holding => _all.Value.Holding;
    internal PlacesImported Result => _all.Value.Result;
    internal PlaceStore Store => _all.Value.Store;

    public void Dispose()
    {
        if (!_all.IsValueCreated) return;
        Store.Dispose();
        Holding.Dispose();
    }
}
