using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.MyArea;

/// <summary>Finds a ward or a small area by postcode, by name or in a list. What somebody typed and was not a name is never shown in an address or kept.</summary>
[AllowAnonymous]
public sealed class IndexModel(PlaceStore places, CurrentPartnership current) : PageModel
{
    const int Most = 30;

    /// <summary>Why the last search led nowhere, by the word in the address: the address never says what was looked for.</summary>
    static readonly Dictionary<string, string> Answers = new()
    {
        ["none"] = "Nothing was found for what you typed. Check it, try a part of the name, or choose a ward below.",
        ["postcode"] = "That postcode is not in the postcodes that are loaded. Check it, or look for the area by its name.",
        ["no-postcodes"] = "No postcodes are loaded on this server. Look for the area by its name.",
        ["elsewhere"] = "That place is not in the area of this partnership.",
    };

    public bool AnyPlaces { get; private set; }
    public bool AnyPostcodes { get; private set; }
    public IReadOnlyList<Area> Found { get; private set; } = [];
    public string? Answer { get; private set; }
    public IReadOnlyList<(string District, IReadOnlyList<Area> Wards)> Districts { get; private set; } = [];
    public int Wards => Districts.Sum(district => district.Wards.Count);
    AreaRegistry Registry => places.Registry;

    public IActionResult OnGet(string? find, string? answer)
    {
        (AnyPlaces, AnyPostcodes) = (places.Version is not null, places.Layer("postcodes") is not null);
        if (find is not null && Look(find) is { } elsewhere) return Away(elsewhere);
        Answer = answer is null ? null : Answers.GetValueOrDefault(answer);
        if (AnyPlaces) Districts = current.Value.Wards(Registry);
        return Page();
    }

    /// <returns>Where to go; null where there are names to choose from.</returns>
    string? Look(string find)
    {
        if (find.Trim() is not { Length: > 1 and <= 60 } text || !AnyPlaces) return "?answer=none";
        var search = places.Search(text, 500);
        var local = search.Areas.Where(PlacesHere.IsLocalKind).ToList();
        if (search.Postcode is not null && local.Count == 0) return AnyPostcodes ? "?answer=postcode" : "?answer=no-postcodes";
        var here = local.Where(area => current.Value.Holding(Registry, area) is not null).Take(search.Postcode is null ? Most : 1).ToList();
        if (here is [var only]) return "/" + only.Code;
        if (here.Count == 0) return local.Count > 0 ? "?answer=elsewhere" : "?answer=none";
        Found = here;
        return null;
    }

    RedirectResult Away(string to)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return Redirect($"/{current.Id}/my-area{to}");
    }
}
