using System.CommandLine;
using Endeavour.Indicators.Places.Reading;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Problems;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators …</c></summary>
static class IndicatorVerbs
{
    static readonly Option<string?> Partnership = new("--partnership") { Description = "A partnership's own figures, over the server's: its id, such as rutland.", HelpName = "ID", Recursive = true };

    public static Command Command() =>
        new("indicators", "Published figures: bring them in, look at them, see what was said of them.") { Partnership, ImportVerb.Command(), FetchVerb.Command(), ShowVerb.Command(), ProblemsVerb.Command(), ReleasesVerb.Command(), ChangesVerb.Command(), ExceptionsVerb.Command(), QuotedVerb.Command(), BringBackVerb.Command(), WithdrawVerb.Command(), MoveVerb.Command(), NeighboursVerb.Command(), TemplateVerb.Command() };

    /// <summary>The server's releases, or those of the partnership that is named.</summary>
    public static EvidenceFolder Evidence(ParseResult parsed) => Named(parsed) is { } id ? EndeavourCommand.Figures(parsed).Of(id) : Server(parsed);

    public static Import Import(ParseResult parsed, string? registry, PlaceStore places) =>
        new(Evidence(parsed), TimeProvider.System) { Below = Named(parsed) is null ? null : Server(parsed), Above = Named(parsed) is null ? Owns(parsed) : new Dictionary<string, EvidenceFolder>(), Registry = registry, Places = places.Version is null ? null : places.Registry };

    /// <summary>The folders of the partnerships that keep figures of their own.</summary>
    static Dictionary<string, EvidenceFolder> Owns(ParseResult parsed) =>
        EndeavourCommand.Records(parsed).Store.List().Select(each => (each.Id, Folder: EndeavourCommand.Figures(parsed).Of(each.Id))).Where(each => each.Folder.ServedStamp() != default).ToDictionary(each => each.Id, each => each.Folder);

    /// <summary>Figures as the partnership that is named reads them; where none is, as one that keeps none of its own.</summary>
    public static (EvidenceLayers Layers, PartnershipEvidence Evidence) Read(ParseResult parsed, bool preview)
    {
        var layers = new EvidenceLayers(EndeavourCommand.Figures(parsed), TimeProvider.System);
        var id = Named(parsed) ?? "";
        return (layers, preview ? layers.Preview(id) : layers.Of(id));
    }

    /// <summary>What to add to a command that speaks of the same folder.</summary>
    public static string Same(ParseResult parsed) => parsed.GetValue(Partnership) is { } id ? $" --partnership {id}" : "";

    static EvidenceFolder Server(ParseResult parsed) => EndeavourCommand.Figures(parsed).Server;

    /// <summary>The partnership that is named; null where none is.</summary>
    public static string? Named(ParseResult parsed)
    {
        if (parsed.GetValue(Partnership) is not { } id) return null;
        return EndeavourCommand.Records(parsed).Store.List().Any(each => each.Id == id) ? id : throw new Refusal($"There is no partnership \"{id}\" here. List them: endeavour partnership list");
    }
}
