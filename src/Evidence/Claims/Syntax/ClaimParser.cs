using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Evidence.Claims.Syntax;

/// <summary>Reads the words of one claim, in any order, and stops at the first that is wrong.</summary>
sealed partial class ClaimParser(string inside)
{
    static readonly (string Key, string Example)[] Keys =
        [("indicator", "90366"), ("outcome", "life-expectancy-at-birth"), ("area", "E06000017"), ("sex", "Male"), ("age", "\"All ages\""), ("period", "\"2015 - 17\""), ("show", "limits")];

    readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);

    public ClaimFault? Fault { get; private set; }

    public Claim? Read()
    {
        var words = new Queue<string>(Word().Matches(inside).Select(match => match.Value));
        while (Fault is null && words.TryDequeue(out var word)) Take(word, words);
        return Fault is null ? Whole() : null;
    }

    void Take(string word, Queue<string> rest)
    {
        var key = word.ToLowerInvariant();
        if (key == "latest") Keep(key, "");
        else if (Keys.FirstOrDefault(each => each.Key == key) is not { Key: not null } known)
            Fault = new($"“{word}” is not a word that a figure is asked for with.", "Use indicator or outcome, area, sex, age, period or latest, and show. Put names of several words in quotation marks: age \"All ages\".");
        else if (!rest.TryDequeue(out var value) || Bare(value) is not { Length: > 0 } bare)
            Fault = new($"Nothing stands after “{key}”.", $"Write it like this: {key} {known.Example}.");
        else Keep(key, bare);
    }

    void Keep(string key, string value)
    {
        if (!_said.TryAdd(key, value)) Fault = new($"“{key}” is said twice.", "Say it once.");
    }

    Claim? Whole()
    {
        var (indicator, outcome) = (_said.GetValueOrDefault("indicator"), _said.GetValueOrDefault("outcome"));
        Fault = (indicator, outcome) switch
        {
            (null, null) => new("It does not say which figure.", "Begin with indicator and its number, or with outcome and the last part of the outcome's address."),
            (not null, not null) => new("It names an indicator and an outcome.", "Name one of the two."),
            _ when _said.ContainsKey("latest") && _said.ContainsKey("period") => new("It asks for the latest and for a period.", "Ask for one of the two."),
            _ => null,
        };
        var number = Fault is null ? Number(indicator) : null;
        var show = Fault is null ? Show() : null;
        if (Fault is not null) return null;
        return new(number, outcome?.ToLowerInvariant())
        {
            Area = _said.GetValueOrDefault("area", "").ToUpperInvariant(), Sex = _said.GetValueOrDefault("sex"), Age = _said.GetValueOrDefault("age"), Period = _said.GetValueOrDefault("period"), Show = show!.Value,
        };
    }

    int? Number(string? said)
    {
        if (said is null) return null;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        Fault = new($"“{said}” is not the number of an indicator.", "Write its number in figures, such as indicator 90366.");
        return null;
    }

    ClaimShow? Show()
    {
        if (_said.GetValueOrDefault("show") is not { } said) return ClaimShow.Value;
        if (!said.All(char.IsAsciiDigit) && Enum.TryParse<ClaimShow>(said, ignoreCase: true, out var show) && Enum.IsDefined(show)) return show;
        Fault = new($"“{said}” is nothing that can be shown of a figure.", "Show one of value, limits, verdict, change, period, england, gap.");
        return null;
    }

    static string Bare(string word) => word.Trim('"', '“', '”', ' ');

    /// <summary>Between quotation marks of either kind, or up to the next space.</summary>
    [GeneratedRegex("[\"“”][^\"“”]*[\"“”]|[^\\s\"“”]+|[\"“”]")]
    private static partial Regex Word();
}
