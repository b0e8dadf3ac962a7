using System.CommandLine;
using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Cli.Places;

/// <summary><c>endeavour places show CODE</c></summary>
static class ShowPlaceVerb
{
    static readonly Argument<string> Code = new("CODE") { Description = "An area's code, or the beginning of its name, or a postcode." };

    public static Command Command()
    {
        var command = new Command("show", "What is known of an area: its kind, what it lies in, what lies in it, what it came from and what became of it.") { Code };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        using var store = PlaceVerbs.Store(parsed);
        var text = parsed.GetValue(Code)!;
        if (store.Version is null) return EndeavourCommand.Refuse(store.Children(text, AreaKind.LowerTier).WhyNone!);
        var answer = store.Find(text);
        if (answer is AreaAnswer.Unknown && store.Search(text) is { Areas: [var first, ..] } search)
        {
            if (search.Postcode is null && search.Areas.Count > 1) return Several(parsed, search);
            answer = store.Find(first.Code);
        }
        if (answer is AreaAnswer.Unknown unknown) return EndeavourCommand.Refuse(unknown.Words);
        var area = answer is AreaAnswer.Known known ? known.Area : ((AreaAnswer.Abolished)answer).Area;
        if (parsed.GetValue(EndeavourCommand.Json)) Json(store, answer, area);
        else Say(store, answer, area);
        return EndeavourCommand.Done;
    }

    static int Several(ParseResult parsed, AreaSearch search)
    {
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(search.Areas.Select(Brief));
        else
            foreach (var area in search.Areas) Console.WriteLine($"  {area.Code,-12} {area.Name}, {area.What}");
        return EndeavourCommand.Done;
    }

    static object Brief(Area area) => new { area.Code, area.Name, area.Kind };

    static void Json(PlaceStore store, AreaAnswer answer, Area area) => Answer.Json(new
    {
        area.Code, area.Name, area.Kind, area.OtherCode, area.FormerNames, area.From, area.To, area.MissingFrom, inUse = answer is AreaAnswer.Known,
        parents = store.Registry.Parents(area.Code).Select(parent => new { parent.Area.Code, parent.Area.Name, kind = parent.As, parent.AsOf }),
        predecessors = store.Registry.Predecessors(area.Code).Select(Brief),
        successors = store.Registry.Successors(area.Code).Select(Brief),
        within = Within(store, area).ToDictionary(each => each.Kind.Many(), each => each.Count),
        people = store.Population(area.Code).Items.Sum(each => each.People) is > 0 and var people ? people : (int?)null,
    });

    static void Say(PlaceStore store, AreaAnswer answer, Area area)
    {
        Console.WriteLine(answer.Words);
        foreach (var parent in store.Registry.Parents(area.Code)) Console.WriteLine($"  in {parent.Area.Name} ({parent.Area.Code}), {parent.Area.What}{(parent.AsOf is { } year ? $", as of {year}" : "")}");
        foreach (var before in store.Registry.Predecessors(area.Code)) Console.WriteLine($"  before: {before.Name} ({before.Code})");
        foreach (var (kind, count) in Within(store, area)) Console.WriteLine($"  {count:N0} {(count == 1 ? $"{kind.One()} lies" : $"{kind.Many()} lie")} in it");
        if (store.Population(area.Code) is { Any: true, Items: var ages }) Console.WriteLine($"  {ages.Sum(each => each.People):N0} people ({store.PopulationLayer(area.Code)?.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "the file does not say of which year"})");
    }

    static IEnumerable<(AreaKind Kind, int Count)> Within(PlaceStore store, Area area) =>
        Enum.GetValues<AreaKind>().Where(kind => kind is not (AreaKind.Other or AreaKind.England)).Select(kind => (kind, store.Children(area.Code, kind).Items.Count)).Where(each => each.Count > 0);
}
