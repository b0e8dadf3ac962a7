using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>The counts that a file declares under <c>expect</c>: a stated count that the list does not have is a slip in one of them.</summary>
static class Counts
{
    const int Most = 100_000;

    public static void Check(Fields fields, StrategyVersion version, Scope scope)
    {
        if (fields.Group("expect") is not { } expect) return;
        if (expect.Group("levels") is { } levels) Levels(levels, version, scope);
        Check(expect, "principles", version.Principles.Count);
        Check(expect, "stages", version.Stages.Count);
        Check(expect, "groups", version.Groups.Count);
        Check(expect, "blocks", version.Blocks.Count);
        Check(expect, "measures", version.Elements.Sum(element => element.Measures.Count));
        expect.Close();
    }

    static void Levels(Fields fields, StrategyVersion version, Scope scope)
    {
        foreach (var entry in fields.All())
        {
            if (version.Levels.Find(level => level.Id == entry.Key) is { } level)
                Check(fields, entry.Key, version.Elements.Count(element => element.Level == level.Id), level.Name, level.Plural);
            else
                fields.Problems.Add(entry.Line, fields.At(entry.Key), "unknown-level", Names.Unknown("level", entry.Key, scope.Levels.All));
        }
    }

    static void Check(Fields fields, string key, int actual) => Check(fields, key, actual, key.TrimEnd('s'), key);

    static void Check(Fields fields, string key, int actual, string one, string many)
    {
        if (fields.Whole(key, 0, Most) is not { } said || said == actual) return;
        var thing = (said == 1 ? one : many).ToLowerInvariant();
        fields.Problems.Add(fields.LineOf(key), fields.At(key), "count", $"`expect` says {said} {thing}, but the list has {actual}. Correct the number, or the list.");
    }
}
