using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Endeavour.Web.Archive.Tables;

/// <summary>A kind of value: how it is read from any database, written as JSON, and made a parameter again.</summary>
/// <param name="Name">As the manifest calls it.</param>
/// <param name="Type">The type of its parameter.</param>
sealed record Cell(string Name, DbType Type, Action<DbDataReader, int, Utf8JsonWriter> Write, Func<JsonElement, object> Read)
{
    static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    public static readonly Cell Json = new("json", DbType.String, (row, at, to) => CanonicalJson.Write(row.GetString(at), to), value => value.GetRawText());
    static readonly Cell Text = new("text", DbType.String, (row, at, to) => to.WriteStringValue(row.GetString(at)), value => value.GetString()!);
    static readonly Cell Whole = new("integer", DbType.Int64, (row, at, to) => to.WriteNumberValue(Convert.ToInt64(row.GetValue(at), s_invariant)), value => value.GetInt64());
    static readonly Cell Truth = new("boolean", DbType.Boolean, (row, at, to) => to.WriteBooleanValue(row.GetBoolean(at)), value => value.GetBoolean());
    static readonly Cell Key = new("uuid", DbType.Guid, (row, at, to) => to.WriteStringValue(row.GetGuid(at)), value => value.GetGuid());
    static readonly Cell Bytes = new("base64", DbType.Binary, (row, at, to) => to.WriteBase64StringValue(row.GetFieldValue<byte[]>(at)), value => value.GetBytesFromBase64());
    static readonly Cell Exact = new("decimal", DbType.Decimal, (row, at, to) => to.WriteRawValue(CanonicalJson.Plain(row.GetDecimal(at))), value => value.GetDecimal());
    static readonly Cell Number = new("number", DbType.Double, (row, at, to) => WriteNumber(Convert.ToDouble(row.GetValue(at), s_invariant), to), value => ReadNumber(value));
    static readonly Cell Date = new("date", DbType.Date, (row, at, to) => to.WriteStringValue(row.GetFieldValue<DateOnly>(at).ToString("O", s_invariant)), value => DateOnly.ParseExact(value.GetString()!, "O", s_invariant));
    static readonly Cell Time = new("time", DbType.Time, (row, at, to) => to.WriteStringValue(row.GetFieldValue<TimeOnly>(at).ToString("O", s_invariant)), value => TimeOnly.ParseExact(value.GetString()!, "O", s_invariant));

    static readonly Dictionary<Type, Cell> s_kinds = new()
    {
        [typeof(string)] = Text, [typeof(Guid)] = Key, [typeof(bool)] = Truth, [typeof(byte[])] = Bytes, [typeof(decimal)] = Exact, [typeof(DateOnly)] = Date, [typeof(TimeOnly)] = Time,
        [typeof(int)] = Whole, [typeof(long)] = Whole, [typeof(short)] = Whole, [typeof(byte)] = Whole, [typeof(double)] = Number, [typeof(float)] = Number,
    };

    public static Cell Of(Type type) =>
        s_kinds.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type) ?? throw new NotSupportedException($"An archive has no way to write {type}: give Cell one, and both kinds of database a test.");

    /// <summary>What stands in for a value that an archive does not have: of a secret that was left out, or of a column that was added later.</summary>
    public object Empty => this == Whole ? 0L : this == Truth ? false : this == Key ? Guid.Empty : this == Bytes ? Array.Empty<byte>() : this == Exact ? 0m : this == Number ? 0.0
        : this == Date ? default(DateOnly) : this == Time ? default(TimeOnly) : this == Json ? "[]" : "";

    // JSON has no word for these.
    static void WriteNumber(double value, Utf8JsonWriter to)
    {
        if (double.IsFinite(value)) to.WriteNumberValue(value == 0 ? 0 : value);
        else to.WriteStringValue(value.ToString(s_invariant));
    }

    static double ReadNumber(JsonElement value) => value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, s_invariant) : value.GetDouble();
}
