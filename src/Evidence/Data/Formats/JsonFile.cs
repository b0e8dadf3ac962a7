using System.Text.Json;
using Endeavour.Evidence.Data.Api;

namespace Endeavour.Evidence.Data.Formats;

/// <summary>The figures as one JSON text, whole: the rows have the columns of the CSV.</summary>
static class JsonFile
{
    public static byte[] Of(DataSet data) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        data.Title, data.Description, Publisher = data.Partnership.Organisation, data.Citation, data.Illustrative, data.Licences, data.Sources,
        Releases = data.Releases.Select(release => ReleaseAnswer.Of(release, data.Outcomes)),
        Without = data.Without.Select(each => new { each.Title, each.Why }),
        Figures = data.Rows,
    }, ApiJson.Options);
}
