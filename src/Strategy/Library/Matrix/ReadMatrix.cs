using Endeavour.Platform.Database;
using Endeavour.Strategy.Versions;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>Reads the matrix of a partnership: a fixed number of questions to the database, however large it is.</summary>
public sealed class ReadMatrix(AppDb db, ReadStrategies strategies)
{
    public async Task<MatrixPicture> All(CancellationToken cancellation)
    {
        var groups = await db.ThemeGroups.AsNoTracking().OrderBy(group => group.Order).ThenBy(group => group.Name).ToListAsync(cancellation);
        var places = groups.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        var themes = await db.Themes.AsNoTracking().ToListAsync(cancellation);
        var rows = await db.MatrixRows.AsNoTracking().OrderBy(row => row.Order).ThenBy(row => row.Name).ToListAsync(cancellation);
        var documents = await db.PartnerDocuments.AsNoTracking().OrderBy(document => document.Organisation).ThenBy(document => document.Title).ThenBy(document => document.Slug).ToListAsync(cancellation);
        var marks = await db.ThemeMarks.AsNoTracking().ToListAsync(cancellation);
        return new(new(groups, [.. themes.OrderBy(theme => places[theme.GroupId]).ThenBy(theme => theme.Order).ThenBy(theme => theme.Name, StringComparer.Ordinal)], rows, documents, marks));
    }

    /// <summary>The strategy that themes are compared with; none while there is none.</summary>
    public Task<Tree?> OurStrategy(CancellationToken cancellation) => strategies.Now(cancellation);
}
