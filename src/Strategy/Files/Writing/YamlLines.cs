using System.Globalization;
using System.Text;

namespace Endeavour.Strategy.Files.Writing;

/// <summary>Lines of YAML, indented by two. What has no value has no line.</summary>
sealed class YamlLines
{
    readonly StringBuilder _text = new();
    int _indent;
    bool _begins;

    public override string ToString() => _text.ToString();

    public void Line(string line)
    {
        // The first line of an item stands beside its hyphen.
        _text.Append(' ', _begins ? _indent - 2 : _indent).Append(_begins ? "- " : "").Append(line).Append('\n');
        _begins = false;
    }

    public void Key(string key, string? value)
    {
        if (value is null) return;
        if (!YamlWords.CanStandAsBlock(value))
        {
            Line($"{key}: {YamlWords.Of(value)}");
            return;
        }
        Line($"{key}: |-");
        foreach (var line in value.Split('\n')) _text.Append(' ', line == "" ? 0 : _indent + 2).Append(line).Append('\n');
    }

    public void Key(string key, DateOnly? value)
    {
        if (value is { } date) Line($"{key}: {Date(date)}");
    }

    public void Key(string key, int? value)
    {
        if (value is { } number) Line(string.Create(CultureInfo.InvariantCulture, $"{key}: {number}"));
    }

    public void Group(string key, Action inside)
    {
        Line($"{key}:");
        Inside(2, inside);
    }

    public void List<T>(string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        Line($"{key}:");
        Inside(4, () =>
        {
            foreach (var item in items)
            {
                _begins = true;
                write(item);
            }
        });
    }

    /// <summary>A list of words on one line.</summary>
    public void Words(string key, IReadOnlyCollection<string> words)
    {
        if (words.Count > 0) Line($"{key}: [{string.Join(", ", words.Select(word => YamlWords.Of(word, inline: true)))}]");
    }

    /// <summary>A few keys on one line.</summary>
    public static string Inline(params IEnumerable<(string Key, string? Value)> pairs) =>
        $"{{ {string.Join(", ", pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}"))} }}";

    public static string? Text(string? value) => value is null ? null : YamlWords.Of(value, inline: true);

    public static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    void Inside(int more, Action inside)
    {
        _indent += more;
        inside();
        _indent -= more;
    }
}
