using System.CommandLine;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators …</c></summary>
static class IndicatorVerbs
{
    public static Command Command() =>
        new("indicators", "Published figures: bring them in, look at them, see what was said of them.") { ImportVerb.Command(), ShowVerb.Command(), ProblemsVerb.Command(), ReleasesVerb.Command(), ChangesVerb.Command(), BringBackVerb.Command() };

    public static EvidenceFolder Evidence(ParseResult parsed) => new(EndeavourCommand.Folder(parsed).Evidence);

    public static EvidenceStore Store(ParseResult parsed) => new(Evidence(parsed));
}
