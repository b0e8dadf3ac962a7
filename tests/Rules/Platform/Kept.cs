using Endeavour.Platform;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Tests.Rules.Strategy;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Rules.Platform;

/// <summary>Records of partnerships on real SQLite, with a clock that the test moves.</summary>
sealed class Kept : IDisposable
{
    public Kept()
    {
        Clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        Records = new(Clock);
        Data = new(Records.Path("data"));
        Acting = new(Clock) { Who = new Who("Clerk to the board", Guid.CreateVersion7(Clock.GetUtcNow())) };
    }

    public FakeTimeProvider Clock { get; }

    public Records Records { get; }

    public DataFolder Data { get; }

    public Acting Acting { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<AppDb> Partnership(string id = "rutland") =>
        await Records.Partnerships.CreateAsync(new() { Id = id, Name = id, Organisation = "A council", Kind = "hwb", Colour = "#00594f" }, Acting.Because("PartnershipCreated", "For the test"), Cancel);

    public async Task Save(AppDb db, object thing, string what = "ThingMade")
    {
        db.Add(thing);
        await db.SaveAsync(Acting.Because(what, "For the test"), Cancel);
    }

    public void Dispose() => Records.Dispose();
}
