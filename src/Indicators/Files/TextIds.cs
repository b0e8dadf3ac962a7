using System.Text;

namespace Endeavour.Indicators.Files;

/// <summary>
/// Gives each different text a small number. Texts that differ only in white space are one text: published files
/// hold doubled spaces, stray ends and line feeds. A run of the same text costs one comparison.
/// </summary>
sealed class TextIds
{
    readonly Dictionary<string, int> _raw = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _tidy = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byRaw;
    readonly List<string> _texts = [];
    string? _last;
    int _lastId;

    public TextIds() => _byRaw = _raw.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Texts => _texts;

    public int Of(ReadOnlySpan<char> text)
    {
        if (_last is not null && text.SequenceEqual(_last)) return _lastId;
        if (!_byRaw.TryGetValue(text, out _last!, out var id)) id = Add(_last = text.ToString());
        return _lastId = id;
    }

    int Add(string raw)
    {
        var tidy = Tidy(raw);
        if (!_tidy.TryGetValue(tidy, out var id))
        {
            id = _texts.Count;
            _texts.Add(tidy);
            _tidy.Add(tidy, id);
        }
        _raw.Add(raw, id);
        return id;
    }

    /// <summary>Runs of white space become one space; none at the ends. R's NA is an empty text.</summary>
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        if (trimmed is "NA") return "";
        var tidy = new StringBuilder(trimmed.Length);
        var gap = false;
        foreach (var letter in trimmed)
        {
            if (char.IsWhiteSpace(letter)) { gap = true; continue; }
            if (gap) tidy.Append(' ');
            gap = false;
            tidy.Append(letter);
        }
        return tidy.ToString();
    }
}
