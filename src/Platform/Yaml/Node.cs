using System.Globalization;
using System.Text.RegularExpressions;

namespace Endeavour.Platform.Yaml;

/// <summary>A node of a YAML file that knows its line.</summary>
public abstract record Node(int Line)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Kind { get; }
}

/// <param name="Plain">Written without quotes, so that numbers, true, false and null are not texts.</param>
public sealed partial record Scalar(int Line, string Text, bool Plain) : Node(Line)
{
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";
    public bool IsBoolean => Plain && Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";
    public override string Kind => IsNull ? "nothing" : IsBoolean ? "yes or no" : Plain && Digits().IsMatch(Text) ? "a number" : "a text";

    /// <summary>The number, when it is written as one and without quotes.</summary>
    public double? Number =>
        Plain && Digits().IsMatch(Text) && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

    // YAML 1.2's numbers, without its octal, hexadecimal and infinite ones.
    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Digits();
}

public sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line)
{
    public override string Kind => "a list";
}

public sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : Node(Line)
{
    public override string Kind => "a group of keys";
}

public sealed record Entry(string Key, int Line, Node Value);
