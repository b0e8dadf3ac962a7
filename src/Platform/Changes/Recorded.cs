namespace Endeavour.Platform.Changes;

/// <summary>
/// A thing of which every change is kept, with who and why. Its key is one property named <c>Id</c>.
/// It can only be saved by <see cref="Database.RecordDb.SaveAsync"/>.
/// </summary>
public abstract class Recorded
{
    /// <summary>How often it was changed. Saving what someone else changed meanwhile is refused.</summary>
    public int Revision { get; internal set; }

    /// <summary>Refuses when the form was filled in from an older state: "the second is shown both versions and chooses".</summary>
    public void Expect(int revision)
    {
        if (revision != Revision) throw new Stale();
    }
}

/// <summary>Someone else changed the same thing in the meantime.</summary>
public sealed class Stale() : Exception("Someone else changed this while you were writing.");
