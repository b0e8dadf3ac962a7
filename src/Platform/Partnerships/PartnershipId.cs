using System.Text.RegularExpressions;

namespace Endeavour.Platform.Partnerships;

/// <summary>The rules of a partnership's slug: it is a file's name and the first part of every address.</summary>
public static partial class PartnershipId
{
    /// <summary>First parts of addresses that belong to the whole site.</summary>
    static readonly string[] Taken = ["about", "accessibility", "account", "api", "assets", "css", "data", "favicon", "health", "invitation", "js", "methods", "partnerships", "patterns", "search", "set-up", "sign-in", "sign-out", "status", "work"];

    /// <summary>What is wrong with an id, in words; nothing when it can be used.</summary>
    public static string? Problem(string id) =>
        id.Length > 60 || !Slug().IsMatch(id) ? $"\"{id}\" is not a partnership id: use lower-case letters, digits and hyphens, starting with a letter, 60 at most."
        : Taken.Contains(id) ? $"\"{id}\" cannot be a partnership id, because pages of the whole site have that address."
        : null;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
