using System.Globalization;

namespace Endeavour.Platform.Calendar;

/// <summary>When something is due: a day, or why there is none yet.</summary>
public abstract record DueDate
{
    DueDate()
    {
    }

    /// <summary>Due on a day, and in time until it ends.</summary>
    public sealed record On(DateOnly Date) : DueDate
    {
        public override string ToString() => Date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
    }

    /// <summary>No day yet, for a reason that says what would give one.</summary>
    public sealed record NotKnown(string Reason) : DueDate
    {
        public override string ToString() => Reason;
    }
}
