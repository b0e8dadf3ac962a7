using Endeavour.Indicators.Keeping;

namespace Endeavour.Web.Hosting;

/// <summary>Says in the log at the start what would otherwise be pages without figures.</summary>
static partial class FiguresLeft
{
    public static void WarnOfFiguresLeftInFiles(this WebApplication app, EvidenceFolders figures)
    {
        if (figures.LeftInFiles) Left(app.Logger);
    }

    [LoggerMessage(LogLevel.Warning, "The server's figures lie in files, but are read from PostgreSQL, where there are none. To bring them there: endeavour indicators move --to postgresql")]
    static partial void Left(ILogger log);
}
