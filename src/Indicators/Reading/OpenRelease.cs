using Dapper;
using DuckDB.NET.Data;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Movements;
using Endeavour.Indicators.Periods;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Reading;

/// <summary>A release that is being read: the connection that stays open keeps the file's pages in memory, each question has one of its own beside it.</summary>
sealed class OpenRelease : IDisposable
{
    static readonly Lock Closing = new();
    readonly DuckDBConnection _kept;
    readonly Release _release;
    readonly ReleaseWords _words;
    readonly SharedEvidence _shared = new();

    /// <summary>Read only and locked down: it can read this file and nothing else, on one thread, in little memory.</summary>
    public OpenRelease(EvidenceFolder folder, string id)
    {
        _release = folder.ReadRelease(id);
        _kept = new DuckDBConnection($"Data Source={folder.Observations(id)};access_mode=READ_ONLY;memory_limit=512MB;threads=1");
        _kept.Open();
        Close();
        _words = new(_kept);
    }

    /// <summary>Whoever else in this process reads the same file (an import that looks what is said of its indicators) shares the database that was closed already.</summary>
    void Close()
    {
        lock (Closing)
            if (!_kept.ExecuteScalar<bool>("SELECT current_setting('lock_configuration')")) _kept.Execute("SET enable_external_access = false; SET lock_configuration = true");
    }

    public IReadOnlyList<IndicatorEvidence> Evidence(int[] indicators, IEnumerable<string> areas)
    {
        using var connection = Connect();
        return new ReleaseQueries(connection, _release, _words, _shared).Evidence(indicators, _words.Areas(areas));
    }

    public IReadOnlyList<IndicatorDefinition> Definitions(int[] indicators)
    {
        using var connection = Connect();
        return [.. new ReleaseQueries(connection, _release, _words, _shared).Indicators(indicators).Select(known => known.Definition)];
    }

    public IReadOnlyList<AreaPoint> Across(int indicator, string sex, string age, Period period, AreaKind? kind)
    {
        if (_words.Number("sex", sex) is not { } ofSex || _words.Number("age", age) is not { } ofAge) return [];
        using var connection = Connect();
        return AcrossQuery.Ask(connection, _words, (indicator, ofSex, ofAge, period), kind);
    }

    /// <param name="served">Those of its indicators that are still read from it.</param>
    public Moved Moved(IReadOnlyCollection<int> served, int most)
    {
        using var connection = Connect();
        return MovementQuery.Ask(connection, served.Count == _release.Indicators.Count ? null : served, most);
    }

    DuckDBConnection Connect()
    {
        var connection = new DuckDBConnection(_kept.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose() => _kept.Dispose();
}
