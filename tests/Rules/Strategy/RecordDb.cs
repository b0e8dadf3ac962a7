using System.Reflection;
using Endeavour.Evidence.Outcomes;
using Endeavour.Platform;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>A partnership's record on real SQLite, with the modules up to Strategy.</summary>
sealed class RecordDb(DbContextOptions<RecordDb> options) : AppDb(options)
{
    protected override IEnumerable<Assembly> Modules => [typeof(Partnership).Assembly, typeof(Endeavour.Accounts.AccountsModule).Assembly, typeof(Outcome).Assembly, typeof(StrategyVersion).Assembly];

    public static RecordDb Open(string file) => new(new DbContextOptionsBuilder<RecordDb>().UseSqlite($"Data Source={file};Pooling=False").Options);

    public override void Upgrade() => Database.EnsureCreated();
}

/// <summary>The records of a test, one SQLite file a partnership.</summary>
sealed class Records : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public Records(TimeProvider clock) => Partnerships = new(new SqliteFiles(new DataFolder(_folder.Path("data")), RecordDb.Open, _ => throw new InvalidOperationException("No rule asks the directory.")), clock);

    public PartnershipRecords Partnerships { get; }

    public string Write(string name, string text) => _folder.Write(name, text);

    public string Path(string name) => _folder.Path(name);

    public string FileOf(string partnership) => _folder.Path("data", "partnerships", partnership + ".db");

    public bool Has(string partnership) => File.Exists(FileOf(partnership));

    public AppDb Open(string partnership) => RecordDb.Open(FileOf(partnership));

    public void Dispose() => _folder.Dispose();
}
