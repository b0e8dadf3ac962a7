using System.Text.Json;
using System.Text.Json.Serialization;
using Endeavour.Indicators.Files;

namespace Endeavour.Indicators.Releases;

/// <summary>
/// One import that was kept, whole: its source files, its counts and the indicators it holds. A release never changes.
/// </summary>
/// <param name="Id"><c>r1</c>, <c>r2</c> … in the order of import; <c>p1</c>, <c>p2</c> … in a partnership's own folder.</param>
/// <param name="Illustrative">The figures are made up for a demonstration.</param>
public sealed record Release(string Id, DateTimeOffset ImportedAt, bool Illustrative, IReadOnlyList<SourceFile> Files, IReadOnlyList<int> Indicators, int RowsRead, int RowsKept, int Duplicates)
{
    /// <summary>How many notices travel with it.</summary>
    public int Problems { get; init; }

    /// <summary>Who brought it in: a post, or "command line, user". Releases from before this was asked do not say.</summary>
    public string By { get; init; } = "";

    /// <summary>The day from which the public may see it, at half past nine; none: at once.</summary>
    [JsonConverter(typeof(EmbargoJson))]
    public DateOnly? From { get; init; }

    /// <summary>Who may use the figures, and on what terms, in the words of whoever gave them.</summary>
    public string Permission { get; init; } = "";

    /// <summary>Where the figures came from.</summary>
    public string Provenance { get; init; } = "";

    /// <summary>How many figures were hidden when it came in: small ones, and those that would have given one back.</summary>
    public int Hidden { get; init; }

    /// <summary>Counts up to this one were hidden on whoever brought it in's word; null where each indicator's own rule held.</summary>
    public int? HideUpTo { get; init; }

    /// <summary>Who took small numbers out before the file came, and how; empty where that was left to the import.</summary>
    public string SmallNumbersHandled { get; init; } = "";

    /// <summary>What asked for it, where that may ask again: whoever was killed halfway finds by it that the release is there.</summary>
    public string Asked { get; init; } = "";

    /// <summary>The instant at which it could first be seen.</summary>
    [JsonIgnore]
    public DateTimeOffset ShownFrom => From is { } day && Embargo.Ends(day) is var ends && ends > ImportedAt ? ends : ImportedAt;

    [JsonIgnore]
    public int Number => int.Parse(Id[1..], System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A file as it was imported, kept by the hash of its content.</summary>
public sealed record SourceFile(string Name, string Sha256, long Bytes);

/// <summary>How releases are written down.</summary>
static class ReleaseJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static T Read<T>(string path) => Read<T>(File.ReadAllBytes(path));

    public static T Read<T>(byte[] text) => JsonSerializer.Deserialize<T>(text, Options)!;

    /// <summary>All or nothing: a reader sees the old file or the new one, also after a power cut.</summary>
    public static void Write<T>(string path, T value)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, value, Options);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }
}

/// <summary>What became of an import.</summary>
public sealed record ImportResult(Release? Release, int RowsRead, int RowsKept, int RowsRefused, int Duplicates, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>The files are those of a release that is there already, which is the answer; nothing was made.</summary>
    public bool IsNothingNew { get; init; }
}
