using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Keeping;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>A release that is being read, with its words in memory.</summary>
sealed class OpenRelease : IDisposable
{
    readonly Release _release;
    readonly ReleaseReader _reader;
    readonly ReleaseWords _words;
    readonly ReleaseQueries _queries;

    public OpenRelease(EvidenceFolder folder, string id)
    {
        _release = folder.ReadRelease(id);
        _reader = folder.Open(id);
        try { _words = new(_reader); }
        catch
        {
            _reader.Dispose();
            throw;
        }
        _queries = new(_reader, _release, _words, new());
    }

    public IReadOnlyList<IndicatorEvidence> Evidence(int[] indicators, IEnumerable<string> areas) => _queries.Evidence(indicators, _words.Areas(areas));

    public IReadOnlyList<IndicatorDefinition> Definitions(int[] indicators) => [.. _queries.Indicators(indicators).Select(known => known.Definition)];

    public IReadOnlyList<AreaPoint> Across(int indicator, string sex, string age, Period period, AreaKind? kind) =>
        _words.Number("sex", sex) is { } ofSex && _words.Number("age", age) is { } ofAge ? AcrossQuery.Ask(_reader, _words, (indicator, ofSex, ofAge, period), kind) : [];

    /// <param name="served">Those of its indicators that are still read from it.</param>
    public Moved Moved(IReadOnlyCollection<int> served, int most) => MovementQuery.Ask(_reader, served.Count == _release.Indicators.Count ? null : served, most);

    public void Dispose() => _reader.Dispose();
}
