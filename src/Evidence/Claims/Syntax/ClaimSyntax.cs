namespace Endeavour.Evidence.Claims.Syntax;

/// <summary>Finds the claims of a text. A text without <c>{{</c> costs one look.</summary>
public static class ClaimSyntax
{
    const string Opens = "{{", Closes = "}}";

    public static bool Any(string? text) => text is not null && text.Contains(Opens, StringComparison.Ordinal);

    /// <summary>In the order of the text; no two overlap.</summary>
    public static IReadOnlyList<ClaimSpan> Read(string text)
    {
        var spans = new List<ClaimSpan>();
        for (var at = Next(text, 0); at >= 0; at = Next(text, spans[^1].End))
        {
            var inside = text.AsSpan(at + Opens.Length);
            var end = inside.IndexOfAny("\r\n") is >= 0 and var line ? inside[..line].IndexOf(Closes) : inside.IndexOf(Closes);
            if (end < 0 || inside[..end].Contains(Opens, StringComparison.Ordinal))
                spans.Add(new(at, Opens.Length, null, Problem(text, at, new("A figure begins here with {{ and is not closed.", "End it with }} on the same line."))));
            else spans.Add(Span(text, at, inside[..end].ToString()));
        }
        return spans;
    }

    /// <summary>One claim without its braces.</summary>
    public static (Claim? Claim, ClaimFault? Fault) Parse(string inside)
    {
        var parser = new ClaimParser(inside);
        return parser.Read() is { } claim ? (claim, null) : (null, parser.Fault);
    }

    /// <summary>Where in the text something stands, as a person counts.</summary>
    public static ClaimProblem Problem(string text, int at, ClaimFault fault)
    {
        var before = text.AsSpan(0, at);
        return new(before.Count('\n') + 1, at - before.LastIndexOf('\n'), fault);
    }

    static ClaimSpan Span(string text, int at, string inside)
    {
        var (claim, fault) = Parse(inside);
        return new(at, inside.Length + Opens.Length + Closes.Length, claim, fault is null ? null : Problem(text, at, fault));
    }

    static int Next(string text, int from) => text.IndexOf(Opens, from, StringComparison.Ordinal);
}
