using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Endeavour.Web.Database;

/// <summary>What a schema of PostgreSQL has beside what every database has.</summary>
static class PostgresModel
{
    /// <summary>Text is ordered by its letters' numbers, as SQLite does, whatever the server's language.</summary>
    const string Collation = "C";

    public static void Add(ModelBuilder model)
    {
        Written.Map(model);
        foreach (var type in model.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()))
            foreach (var text in type.GetProperties().Where(IsText)) text.SetCollation(Collation);
    }

    static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string) && property.GetColumnType() is "text" or null;
}
