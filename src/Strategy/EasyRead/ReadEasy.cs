using Endeavour.Platform.Database;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.EasyRead;

/// <param name="Element">None for the version as a whole.</param>
/// <param name="Reading">None while nobody has asked for it.</param>
public sealed record EasyLine(StrategyVersion Version, Element? Element, EasyReading? Reading, string Words)
{
    public string Title => Element?.Title ?? Version.Title;

    public bool IsStale => Reading?.State == EasyReadState.SignedOff && Reading.IsStale(Words);

    public bool IsPublic => Reading?.IsPublic(Words) == true;

    /// <summary>How far it has come, for those who look after it.</summary>
    public string Standing => Reading switch
    {
        null => "Nobody has asked for it",
        _ when IsStale => "Out of date: the words it stands for have changed",
        { State: EasyReadState.AskedFor } => "Asked for",
        { State: EasyReadState.BeingMade } => "Being made",
        { State: EasyReadState.TestedWithReaders } => "Tested with readers, waiting to be signed off",
        _ => "Signed off, and public",
    };
}

/// <summary>A version, which was read whole, and the parts of its first two levels, each with its Easy Read text; one question.</summary>
public static class ReadEasy
{
    const int Levels = 2;

    /// <summary>The texts of parts outlive a version: theirs is kept without one.</summary>
    public const string EveryVersion = "";

    public static async Task<IReadOnlyList<EasyLine>> All(AppDb db, StrategyVersion version, CancellationToken cancellation)
    {
        var readings = (await db.EasyReadings.AsNoTracking().Where(reading => reading.Strategy == version.Slug).ToListAsync(cancellation)).ToDictionary(reading => (reading.Version, reading.Element));
        return [new(version, null, readings.GetValueOrDefault((version.Version, "")), EasyWords.Of(version, version.Elements)),
            .. version.Elements.Where(element => element.Depth < Levels || readings.ContainsKey((EveryVersion, element.Slug))).Select(element => new EasyLine(version, element, readings.GetValueOrDefault((EveryVersion, element.Slug)), EasyWords.Of(element)))];
    }

    /// <param name="element">The slug of a part; none for the version as a whole.</param>
    public static async Task<EasyLine?> One(AppDb db, StrategyVersion version, string? element, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(element))
            return new(version, null, await db.EasyReadings.AsNoTracking().SingleOrDefaultAsync(each => each.Strategy == version.Slug && each.Version == version.Version && each.Element == "", cancellation), EasyWords.Of(version, version.Elements));
        if (version.Elements.Find(each => each.Slug == element) is not { } found) return null;
        return new(version, found, await db.EasyReadings.AsNoTracking().SingleOrDefaultAsync(each => each.Strategy == version.Slug && each.Version == EveryVersion && each.Element == element, cancellation), EasyWords.Of(found));
    }
}
