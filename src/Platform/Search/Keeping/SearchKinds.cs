using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Platform.Search.Keeping;

/// <summary>Every kind of text that modules offer, and the version of the program that offers them.</summary>
public sealed class SearchKinds
{
    static readonly ConcurrentDictionary<string, SearchKinds> Known = new(StringComparer.Ordinal);

    SearchKinds(IReadOnlyCollection<Assembly> modules)
    {
        All = [.. modules.SelectMany(module => module.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ISearched).IsAssignableFrom(type))
            .Select(type => (ISearched)Activator.CreateInstance(type, nonPublic: true)!).OrderBy(kind => kind.Order).ThenBy(kind => kind.Kind, StringComparer.Ordinal)];
        Version = string.Join(' ', modules.Select(module => module.ManifestModule.ModuleVersionId));
    }

    public IReadOnlyList<ISearched> All { get; }

    /// <summary>Another program may offer other texts.</summary>
    public string Version { get; }

    public ISearched? Find(string? kind) => All.FirstOrDefault(each => each.Kind == kind);

    public static SearchKinds In(IEnumerable<Assembly> modules)
    {
        var all = modules.ToList();
        return Known.GetOrAdd(string.Join(' ', all.Select(module => module.FullName)), _ => new(all));
    }

    /// <summary>What is about to be saved, as the roots that each kind must read again.</summary>
    public IReadOnlyList<(ISearched Kind, Roots Roots)> Touched(ChangeTracker tracker)
    {
        var changes = tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changes.Count == 0) return [];
        return [.. All.Select(kind => (Kind: kind, Roots: changes.SelectMany(kind.Touched).ToHashSet(StringComparer.Ordinal))).Where(each => each.Roots.Count > 0).Select(each => (each.Kind, Roots.Of(each.Roots)))];
    }
}
