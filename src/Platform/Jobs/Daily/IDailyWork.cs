using Endeavour.Platform.Database;

namespace Endeavour.Platform.Jobs.Daily;

/// <summary>When in the day: by the clocks of England.</summary>
public enum PartOfDay
{
    /// <summary>Half past two: what must go, goes.</summary>
    Night,

    /// <summary>Seven: people get their one mail of the day.</summary>
    Morning,
}

/// <summary>What is done once a day for each partnership. A server that was off at that time does it when it is there again, the same day.</summary>
public interface IDailyWork
{
    /// <summary>Never changed: it is how one knows that it was done today.</summary>
    string Name { get; }

    PartOfDay When { get; }

    /// <summary>Runs in one transaction with the note that it was done: keep it short, and save with <see cref="RecordDb.SaveAsync"/> as <c>Who.Endeavour</c>.</summary>
    Task Run(AppDb db, DateOnly day, CancellationToken cancel);
}

/// <summary>
/// What is done once a day for the whole server. It runs outside of any transaction, since it may be long, and so must do no harm when it is done twice:
/// that it was done is noted afterwards.
/// </summary>
public interface IServerDailyWork
{
    string Name { get; }

    PartOfDay When { get; }

    Task Run(DirectoryDb directory, DateOnly day, CancellationToken cancel);
}
