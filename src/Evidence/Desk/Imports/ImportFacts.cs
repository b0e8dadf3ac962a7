using Endeavour.Accounts;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>What is known of an import, line by line.</summary>
static class ImportFacts
{
    public static IEnumerable<(string Name, string Value)> Of(AskedImport import)
    {
        yield return ("Files", string.Join(", ", import.Files.Select(file => $"{file.Name} ({Size(file.Bytes)})")));
        if (import.Metadata is { } metadata) yield return ("Description of the indicators", metadata);
        yield return ("Asked by", $"{import.AskedAs}, {import.AskedAt.EnglishTime()}");
        yield return ("Why", import.Why);
        if (import.Provenance.Length > 0) yield return ("Where they come from", import.Provenance);
        if (import.Permission.Length > 0) yield return ("Permission", import.Permission);
        if (import.SmallNumbersHandled.Length > 0) yield return ("Small numbers were taken out", import.SmallNumbersHandled);
        if (import.From is { } from) yield return ("Not to be shown before", $"{from.English}, 9:30am");
        if (import.EndedAt is not { } ended) yield break;
        yield return ("Ended", ended.EnglishTime());
        yield return ("Rows", $"{import.RowsRead.Spoken()} read, {import.RowsKept.Spoken()} kept, {import.Duplicates.Spoken()} that stood twice, {import.RowsRefused.Spoken()} refused");
        yield return ("Problems", import.Problems == 0 ? "None" : import.Problems.Spoken());
    }

    static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => $"{((int)(bytes / 1_000)).Spoken()} kB",
        _ => $"{((int)(bytes / 1_000_000)).Spoken()} MB",
    };
}
