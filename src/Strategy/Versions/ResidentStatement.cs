namespace Endeavour.Strategy.Versions;

/// <summary>An "I" statement: what someone can say when the strategy has worked. It is joined to the measures that show it, and to stories that tell it.</summary>
/// <param name="By">Who worded it: a group or a post, never a person.</param>
public sealed record ResidentStatement(string Id, string Text, string? By)
{
    /// <summary>The slugs of measures.</summary>
    public List<string> Measures { get; init; } = [];
    public List<StoryLink> Stories { get; init; } = [];

    public ResidentStatement Copy() => this with { Measures = [.. Measures], Stories = [.. Stories.Select(story => story with { })] };

    public bool Equals(ResidentStatement? other) =>
        other is not null && (Id, Text, By) == (other.Id, other.Text, other.By) && Measures.SequenceEqual(other.Measures) && Stories.SequenceEqual(other.Stories);

    public override int GetHashCode() => HashCode.Combine(Id, Text, By);
}

/// <param name="Address">On this site, beginning with a slash, or elsewhere with https.</param>
public sealed record StoryLink(string Title, string Address)
{
    public static bool IsAddress(string address) =>
        (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\')) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);
}
