using System.CommandLine;
using Endeavour.Indicators.Places.Editions;
using Endeavour.Indicators.Places.Reading;

namespace Endeavour.Cli.Places;

/// <summary><c>endeavour places …</c></summary>
static class PlaceVerbs
{
    public static Command Command() =>
        new("places", "Areas and what is known of them: bring files in, list what is loaded, look an area up.") { ImportPlacesVerb.Command(), ListPlacesVerb.Command(), ShowPlaceVerb.Command(), BringPlacesBackVerb.Command() };

    public static PlaceFolder Folder(ParseResult parsed) => new(EndeavourCommand.Folder(parsed).Evidence);

    public static PlaceStore Store(ParseResult parsed) => new(Folder(parsed), TimeProvider.System);
}
