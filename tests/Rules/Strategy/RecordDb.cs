using System.Reflection;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>A partnership's record on real SQLite, with the modules up to Strategy.</summary>
sealed class RecordDb(DbContextOptions<RecordDb> options) : AppDb(options)
{
    protected override IEnumerable<Assembly> Modules => [typeof(Partnership).Assembly, typeof(Outcome).Assembly, typeof(StrategyVersion).Assembly];
}

/// <summary>The records of a test, one SQLite file a partnership.</summary>
sealed class Records : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Path(string name) => _folder.Path(name);

    public bool Has(string partnership) => File.Exists(_folder.Path(partnership + ".db"));

    public AppDb Open(string partnership) =>
        new RecordDb(new DbContextOptionsBuilder<RecordDb>().UseSqlite($"Data Source={_folder.Path(partnership + ".db")};Pooling=False").Options);

    public async Task<AppDb?> Open(string partnership, bool create, CancellationToken cancellation)
    {
        if (!create && !Has(partnership)) return null;
        var db = Open(partnership);
        await db.Database.EnsureCreatedAsync(cancellation);
        return db;
    }

    public void Dispose() => _folder.Dispose();
}
