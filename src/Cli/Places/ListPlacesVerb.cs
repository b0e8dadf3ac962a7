using System.CommandLine;
using Endeavour.Indicators.Places.Editions;

namespace Endeavour.Cli.Places;

/// <summary><c>endeavour places list</c></summary>
static class ListPlacesVerb
{
    public static Command Command()
    {
        var command = new Command("list", "What is loaded: each layer, its year, its rows, its files, who brought it in and when.");
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var edition = PlaceVerbs.Folder(parsed).ReadEdition();
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { edition = edition?.Id, edition?.ImportedAt, edition?.By, layers = edition?.Layers ?? [] });
        else if (edition is null) Console.WriteLine("No places are loaded. Bring some in: endeavour places import FILE");
        else
        {
            Console.WriteLine($"Edition {edition.Id}, {edition.ImportedAt:yyyy-MM-dd HH:mm} UTC, {edition.By}");
            foreach (var layer in edition.Layers) Say(layer);
        }
        return EndeavourCommand.Done;
    }

    public static void Say(PlaceLayer layer) =>
        Console.WriteLine($"  {layer.Name,-26} {layer.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no year",-8}{layer.Rows,10:N0} rows  {string.Join(", ", layer.Files.Select(file => file.Name))}");
}
