using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Programmes;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Import;

/// <summary>Compares the programmes of files with each other, with their strategy and with the record.</summary>
static class CheckProgrammes
{
    public static void Run(FileSet set, IReadOnlyDictionary<string, Held> records, bool replace)
    {
        var places = new Dictionary<(string, string), string>();
        foreach (var file in set.Files)
        {
            if (file.Programme is not { Partnership: not "" } block) continue;
            var (held, slug) = (records.GetValueOrDefault(block.Partnership), block.Programme.Slug);
            if (slug != "" && !places.TryAdd((block.Partnership, slug), file.Name))
                file.Problems.Add(block.Line, "programme.id", "duplicate-programme", $"The programme `{slug}` is already in {places[(block.Partnership, slug)]}. Give this one an id of its own.");
            if (set.Settings(block.Partnership) is null && held?.Partnership is null)
            {
                file.Problems.Add(block.Line, "programme.partnership", "unknown-partnership",
                    $"There is no partnership `{block.Partnership}`, in these files or in the record.{Nearest.Hint(block.Partnership, set.Partnerships.Where(id => set.Settings(id) is not null))} Import its settings with it.");
                continue;
            }
            var parts = set.CurrentParts(block.Partnership, held);
            foreach (var use in block.Parts.Where(use => !parts.Contains(use.Value))) file.Problems.Add(use.Line, use.Path, "unknown-part", $"The current strategy has no part `{use.Value}`.{Nearest.Hint(use.Value, parts)}");
            if (!replace && Find(held, block.Programme) is { EditedAt: { } at } there && there.Hash != block.Programme.Hash)
                file.Problems.Add(block.Line, "programme", "edited-on-screen", $"{there.EditedBy} changed the programme `{slug}` on screen on {Wording.Instant(at)}. This file would undo that. Download the programme from its page, bring your changes into that file and import it; or import this one with `--replace`: what was there stays in the history.");
        }
    }

    public static IReadOnlyList<ProgrammeResult> Compare(FileSet set, string partnership, Held held) =>
        [.. set.Programmes(partnership).Select(block => block.Programme).Select(each => new ProgrammeResult(each.Slug, Find(held, each) is not { } there ? Change.Added : there.Hash == each.Hash ? Change.Unchanged : Change.Changed, each.Phases.Count, each.Strands.Count, each.Steps.Count, each.Reviews.Count))];

    static Programme? Find(Held? held, Programme wanted) => held?.Programmes.FirstOrDefault(each => each.Slug == wanted.Slug);
}
