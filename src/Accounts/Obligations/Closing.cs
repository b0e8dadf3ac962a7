using Endeavour.Platform.Problems;

namespace Endeavour.Accounts.Obligations;

/// <summary>How a promise ended, and what shows it. Nothing closes without one of the two.</summary>
public sealed class Closing
{
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    /// <summary>Kept; otherwise released.</summary>
    public required bool WasKept { get; init; }
    /// <summary>What shows that it is done, or why it is no longer needed.</summary>
    public required string Words { get; init; }
    /// <summary>Where it can be seen.</summary>
    public string? Link { get; init; }
    /// <summary>Who decided that it is no longer needed.</summary>
    public string? DecidedBy { get; init; }

    internal static Closing AsKept(string proof, string? link, Speaker by)
    {
        if (string.IsNullOrWhiteSpace(proof)) throw new Refusal("Say what shows that it is done. A promise is not closed without proof.", "Input.Proof");
        var where = string.IsNullOrWhiteSpace(link) ? null : link.Trim();
        if (where is not null && !IsAddress(where)) throw new Refusal("Enter a link that begins with https:// or /.", "Input.Link");
        return new() { At = by.At, By = by.Says, WasKept = true, Words = proof.Trim(), Link = where };
    }

    internal static Closing AsReleased(string decidedBy, string reason, Speaker by)
    {
        if (string.IsNullOrWhiteSpace(decidedBy)) throw new Refusal("Say who decided that it is no longer needed.", "Input.DecidedBy");
        if (string.IsNullOrWhiteSpace(reason)) throw new Refusal("Say why it is no longer needed.", "Input.Reason");
        return new() { At = by.At, By = by.Says, WasKept = false, Words = reason.Trim(), DecidedBy = decidedBy.Trim() };
    }

    /// <summary>A page of this site, or of another by HTTP: never something that runs when it is followed.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith('/') ? !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("/\\", StringComparison.Ordinal)
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
