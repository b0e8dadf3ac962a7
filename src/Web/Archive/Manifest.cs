using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Web.Archive;

/// <summary>What an archive says of itself: <c>manifest.json</c>.</summary>
/// <param name="Format">Raised when an older Endeavour could not read it.</param>
/// <param name="Holds">One partnership, or a whole server.</param>
/// <param name="Product">The version of Endeavour that wrote it.</param>
/// <param name="Directory">Accounts and who belongs where; only in a backup.</param>
/// <param name="Missing">Hashes of files that the record names and the store did not have.</param>
/// <param name="Files">Every other file of the archive.</param>
public sealed record Manifest(int Format, ArchiveKind Holds, string Product, DateTimeOffset Made, ArchivedRecord? Directory, IReadOnlyList<ArchivedRecord> Partnerships, IReadOnlyList<string> Missing, IReadOnlyList<ArchivedFile> Files)
{
    public const string Name = "manifest.json";
    public const int ThisFormat = 1;

    static readonly JsonSerializerOptions s_style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string ThisProduct { get; } = typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, s_style);

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static Manifest FromJson(Stream json) => JsonSerializer.Deserialize<Manifest>(json, s_style) ?? throw new JsonException("It is empty.");

    /// <summary>Only the format, so that a newer manifest can be refused by its number.</summary>
    public static int FormatOf(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("format").GetInt32();
    }
}

public enum ArchiveKind { Partnership, Server }

/// <summary>A database in an archive.</summary>
/// <param name="Id">The partnership's id, or <c>directory</c>.</param>
/// <param name="Hash">Over its tables' rows without secrets: the same wherever the same record is kept.</param>
/// <param name="Folder">Where its tables stand in the archive; empty: at the top.</param>
public sealed record ArchivedRecord(string Id, string Name, RecordState State, string Hash, string Folder, IReadOnlyList<ArchivedTable> Tables)
{
    public string PathOf(ArchivedTable table) => $"{Folder}tables/{table.Name}.jsonl";
}

public sealed record ArchivedTable(string Name, long Rows, IReadOnlyList<string> Key, IReadOnlyList<ArchivedColumn> Columns);

/// <param name="Type">text, integer, number, decimal, boolean, uuid, date, time, base64 or json.</param>
public sealed record ArchivedColumn(string Name, string Type, bool Nullable);

public sealed record ArchivedFile(string Path, long Bytes, string Sha256);
