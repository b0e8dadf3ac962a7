using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.EasyRead;

/// <summary>The current strategy, or a part of it, in Easy Read: shown once it was tested and signed off, and while it says what the strategy says.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadStrategies read, CurrentPartnership current) : PageModel
{
    /// <summary>None while there is no strategy.</summary>
    public EasyLine? Line { get; private set; }

    /// <summary>What else there is in Easy Read.</summary>
    public IReadOnlyList<EasyLine> Others { get; private set; } = [];

    public Partnership Partnership => current.Value;

    public string Address(EasyLine line) => $"/{current.Id}/easy-read{(line.Element is { } element ? $"/{element.Slug}" : "")}";

    public async Task<IActionResult> OnGetAsync(string? element, CancellationToken cancellation)
    {
        if (await read.Now(cancellation) is not { Version: var version }) return element is null ? Page() : NotFound();
        if (await ReadEasy.One(read.Db, version, element, cancellation) is not { } line) return NotFound();
        (Line, Others) = (line, [.. (await ReadEasy.All(read.Db, version, cancellation)).Where(other => other.IsPublic && other.Element?.Slug != line.Element?.Slug)]);
        return Page();
    }
}
