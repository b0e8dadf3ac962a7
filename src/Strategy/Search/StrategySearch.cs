using Endeavour.Evidence.Search;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Strategy.Search;

/// <summary>The strategy: each version as a whole, and each part as the latest version has it.</summary>
sealed class StrategySearch : ISearched
{
    const string Versions = "versions";

    public string Kind => "strategy";

    public string Called => "Our strategy";

    public int Order => 1;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        _ when OpenVersions.Turns(change) => [Roots.All],
        StrategyVersion => [Versions],
        // The same of a later version takes the place of an earlier one's.
        Element element => [Root(element.Slug)],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var versions = await OpenVersions.Read(db, cancel);
        var texts = new List<SearchText>();
        if (roots.Has(Versions)) texts.AddRange(versions.All.Select((version, at) => Of(partnership, version, at == 0, versions.IsOpen(version))));
        var slugs = roots.Named?.Where(root => root != Versions).Select(root => root[Root("").Length..]).ToList();
        if (slugs is { Count: 0 }) return texts;
        var which = slugs is null ? db.Elements : db.Elements.Where(element => slugs.Contains(element.Slug));
        var held = (await which.Select(element => new { element.Slug, element.StrategyId }).ToListAsync(cancel)).GroupBy(each => each.Slug, each => each.StrategyId);
        var chosen = held.SelectMany(same => versions.Of(same.ToHashSet()).Select(each => (Slug: same.Key, each.Version, each.First, each.For))).ToLookup(each => each.Version);
        foreach (var version in versions.All.Where(version => chosen[version].Any()))
        {
            // Few older versions hold something that no later one has.
            var elements = await which.AsNoTracking().Where(element => element.StrategyId == version.Id).ToDictionaryAsync(element => element.Slug, cancel);
            texts.AddRange(chosen[version].Select(each => Of(partnership, version, elements[each.Slug], each.First, each.For)));
        }
        return texts;
    }

    static string Root(string slug) => $"part {slug}";

    static SearchText Of(string partnership, StrategyVersion version, bool isFirst, bool isOpen) => new(Versions, $"version {version.Slug} {version.Version}", Said("Strategy", isFirst, isOpen), version.Title,
        isFirst ? $"/{partnership}/strategy" : $"/{partnership}/strategy/{version.Version}",
        PlainWords.Join([version.Vision, version.Goal, version.About, .. version.Stages.Select(each => PlainWords.Join(each.Name, each.Aspiration, each.Statement)), .. version.Principles.Select(each => PlainWords.Join(each.Title, each.Text)),
            .. version.Blocks.Select(each => PlainWords.Join(each.Title, each.Text)), .. version.Groups.Select(each => PlainWords.Join(each.Name, each.Short, each.Text))]),
        isOpen ? Audience.Everyone : Audience.Partnership);

    static SearchText Of(string partnership, StrategyVersion version, Element element, bool isFirst, Audience audience)
    {
        var level = version.LevelOf(element).Name + (element.Number is null ? "" : $" {element.Number}");
        return new(Root(element.Slug), $"{element.Slug}{(audience == Audience.Everyone ? "" : " draft")}", Said(level, true, audience == Audience.Everyone), element.Title,
            ElementAddress.Of(partnership, version, element) + (isFirst ? "" : $"?version={Uri.EscapeDataString(version.Version)}"),
            PlainWords.Join([element.Statement == element.Title ? null : PlainWords.Of(element.Statement), PlainWords.Of(element.Why), .. element.Evidence.Select(note => note.Text), .. element.Leads.Select(lead => lead.Post)]), audience);
    }

    static string Said(string word, bool isFirst, bool isOpen) => word + (!isOpen ? ", draft" : isFirst ? "" : ", earlier version");
}
