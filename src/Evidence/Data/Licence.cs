using Endeavour.Evidence.Figures;

namespace Endeavour.Evidence.Data;

/// <summary>On what terms figures may be used.</summary>
/// <param name="Address">Where the terms stand; null where nobody wrote them down in public.</param>
public sealed record Licence(string Words, string? Address)
{
    /// <summary>Below, indicators are those of national publishers.</summary>
    const int FirstLocal = 1_000_000;

    static readonly Licence Open = new("Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    /// <summary>The words of whoever brought them in, else those of national statistics; null where there are no figures.</summary>
    public static Licence? Of(OutcomeFigures outcome) => outcome switch
    {
        { Release: not { } } or { Evidence: not { } } => null,
        { Illustrative: true } => new("Made up: not for use", null),
        { Release: { Permission.Length: > 0 } release } => new(release.Permission, null),
        { Evidence: { Definition: { Id: >= FirstLocal } local } } => new($"Not stated: ask the owner{(local.Owner.Length > 0 ? $" ({local.Owner})" : "")} before using them elsewhere", null),
        _ => Open,
    };
}
