using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Platform.Search;

/// <summary>
/// A kind of text that can be found. Each module says its own, in a class that needs nothing to be made: a record that is opened by a command or an import keeps its index too.
/// </summary>
public interface ISearched
{
    /// <summary>In addresses, and never changed: <c>strategy</c>.</summary>
    string Kind { get; }

    /// <summary>What people choose by: "Our strategy".</summary>
    string Called { get; }

    /// <summary>Its place among the kinds.</summary>
    int Order { get; }

    /// <summary>What a change of the record means for these texts: the roots to read again, <see cref="Roots.All"/>, or none.</summary>
    IEnumerable<string> Touched(EntityEntry change);

    /// <summary>The texts of these roots as they are now. Those of one root have the same <see cref="SearchText.Root"/>; one that is gone has none.</summary>
    Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel);
}

/// <summary>Which texts of a kind are meant.</summary>
/// <param name="Named">None for all.</param>
public sealed record Roots(IReadOnlyCollection<string>? Named)
{
    /// <summary>Said in place of a root: every text of the kind.</summary>
    public const string All = "*";

    public static readonly Roots Every = new((IReadOnlyCollection<string>?)null);

    public static Roots Of(IReadOnlyCollection<string> said) => said.Contains(All) ? Every : new(said);

    public bool Has(string root) => Named is null || Named.Contains(root);
}
