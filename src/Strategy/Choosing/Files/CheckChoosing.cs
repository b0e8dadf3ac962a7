using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Choosing.Files;

/// <summary>Compares what a choice names with its partnership, as the files of an import or the record have it.</summary>
static class CheckChoosing
{
    public static void Run(FileSet set, IReadOnlyDictionary<string, Held> records, bool replace)
    {
        var seen = new Dictionary<string, string>();
        foreach (var file in set.Files)
        {
            if (file.Choosing is not { Partnership: not "" } block) continue;
            if (!seen.TryAdd(block.Partnership, FormattableString.Invariant($"{file.Name}, line {block.Line}")))
                file.Problems.Add(block.Line, "choosing.partnership", "duplicate-choosing", $"How `{block.Partnership}` chose is already in {seen[block.Partnership]}. Keep it in one file.");
            var held = records.GetValueOrDefault(block.Partnership);
            if (set.Settings(block.Partnership) is null && held?.Partnership is null)
            {
                file.Problems.Add(block.Line, "choosing.partnership", "unknown-partnership", $"There is no partnership `{block.Partnership}`, in these files or in the record.{Nearest.Hint(block.Partnership, set.Partnerships.Where(id => set.Settings(id) is not null))} Import its settings with it.");
                continue;
            }
            Names(set, block, held, file.Problems);
            if (replace || held is null) continue;
            foreach (var (line, what) in held.Choosing.Edited(block))
                file.Problems.Add(line, "choosing", "edited-on-screen", $"{what} was written on screen since it was last brought in. This file would undo that. Download it from its page, bring your changes into that file and import it; or import this one with `--replace`: what was written stays in the history.");
        }
    }

    static void Names(FileSet set, ChoosingBlock block, Held? held, Problems problems)
    {
        List<StrategyVersion> versions = [.. set.Strategies(block.Partnership).Select(pair => pair.Block.Version), .. held?.Versions ?? []];
        HashSet<string> topics = [.. set.Needs(block.Partnership).SelectMany(pair => pair.Block.Topics).Select(topic => topic.Id), .. held?.Choosing.Topics ?? []];
        HashSet<string> inspections = [.. block.Inspections.Select(each => each.Id), .. (held?.Choosing.Inspections ?? []).Select(each => each.Slug)];
        foreach (var choice in block.Choices)
        {
            // What the record says already it may go on saying, though a part of the strategy was taken out since.
            if (held?.Choosing.Has(choice) == true) continue;
            var own = versions.Where(version => version.Slug == choice.Terms.Strategy).ToList();
            var shown = choice.Terms.Version is null ? own : [.. own.Where(version => version.Version == choice.Terms.Version)];
            foreach (var name in choice.Names)
            {
                var (known, what) = name.Kind switch
                {
                    NamedKind.Strategy => (versions.Select(version => version.Slug), "strategy"),
                    NamedKind.Version => (own.Select(version => version.Version), "version of that strategy"),
                    NamedKind.Part => (shown.SelectMany(version => version.Elements).Select(element => element.Slug), "part of that strategy"),
                    NamedKind.Topic => (topics, "topic of the needs assessment"),
                    _ => (inspections, "inspection"),
                };
                var all = known.ToHashSet();
                if (!all.Contains(name.Value)) problems.Add(name.Line, name.Path, $"unknown-{Words.Of(name.Kind)}", $"There is no {what} `{name.Value}`, in these files or in the record.{Nearest.Hint(name.Value, all)}");
            }
        }
    }
}
