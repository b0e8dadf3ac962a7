using Endeavour.Indicators.Postgres;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Keeping;

/// <summary>Where the figures of a server and of each of its partnerships are kept. Whether that is in files or in PostgreSQL is chosen here, and nowhere else.</summary>
/// <param name="server">The folder of the server's.</param>
/// <param name="own">The folder that a partnership keeps its own in, by its id.</param>
/// <param name="database">A PostgreSQL connection string; null for files.</param>
public sealed class EvidenceFolders(string server, Func<string, string> own, string? database = null)
{
    public EvidenceFolder Server => In(server, EvidenceSchema.Server, 'r');

    /// <summary>A partnership's own, whether or not it is there yet: its releases are p1, p2 …</summary>
    public EvidenceFolder Of(string partnership) => In(own(partnership), EvidenceSchema.Of(partnership), 'p');

    /// <summary>The server's were brought in while they were kept in files, and nobody has moved them to the database yet: no page shows any.</summary>
    public bool LeftInFiles => database is not null && Server.ServedText() is null && new FileReleases(server).ServedText() is not null;

    EvidenceFolder In(string root, string schema, char letter) =>
        new(database is null ? new FileReleases(root) : new PostgresReleases(root, new(database, schema)), letter);
}
