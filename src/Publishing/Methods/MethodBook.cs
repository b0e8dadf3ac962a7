using System.Reflection;

namespace Endeavour.Publishing.Methods;

/// <summary>The texts in docs/methods, which travel inside the program: what the site says about its methods is what its authors wrote.</summary>
public sealed class MethodBook
{
    const string Folder = "methods/";

    /// <summary>The page that a newcomer should read first.</summary>
    public const string Entry = "better-similar-or-worse";

    /// <summary>In the order to read them; every other text is about a statistic.</summary>
    static readonly (string Slug, MethodShelf Shelf)[] Placed =
    [
        (Entry, MethodShelf.Reading), ("what-stands-out", MethodShelf.Reading), ("missing-figures", MethodShelf.Reading), ("illustrative-figures", MethodShelf.Reading), ("glossary", MethodShelf.Reading),
        ("importing-figures", MethodShelf.Sources), ("areas", MethodShelf.Sources), ("outcomes-report", MethodShelf.Sources),
    ];

    /// <summary>Every page, shelf by shelf.</summary>
    public IReadOnlyList<MethodPage> Pages { get; } = [.. Read().OrderBy(page => page.Shelf).ThenBy(Place).ThenBy(page => page.Title, StringComparer.Ordinal)];

    public MethodPage? Find(string slug) => Pages.FirstOrDefault(page => page.Slug == slug);

    static int Place(MethodPage page) => Array.FindIndex(Placed, placed => placed.Slug == page.Slug);

    static IEnumerable<MethodPage> Read()
    {
        var assembly = typeof(MethodBook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var slug = Path.GetFileNameWithoutExtension(name);
            var shelf = Placed.FirstOrDefault(placed => placed.Slug == slug) is { Slug: not null } placed ? placed.Shelf : MethodShelf.Statistics;
            yield return MethodText.Read(slug, Text(assembly, name), shelf);
        }
    }

    static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
