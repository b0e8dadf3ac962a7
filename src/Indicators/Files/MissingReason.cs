namespace Endeavour.Indicators.Files;

/// <summary>Why there is no value. Never zero, never blank.</summary>
public enum MissingReason : byte
{
    /// <summary>There is a value.</summary>
    None,
    /// <summary>Withheld so that nobody can be recognised.</summary>
    Suppressed,
    /// <summary>The publisher did not publish one.</summary>
    NotPublished,
    /// <summary>The publisher could not work one out.</summary>
    NotCalculated,
    /// <summary>Too few people or events for a sound figure.</summary>
    TooFew,
    /// <summary>The source had none.</summary>
    NotAvailable,
}

public static class MissingReasons
{
    /// <summary>Reads the publisher's note on a row that has no value.</summary>
    public static MissingReason From(string note) => note switch
    {
        _ when Says(note, "suppress") || Says(note, "disclosure") => MissingReason.Suppressed,
        _ when Says(note, "too small") || Says(note, "too few") || Says(note, "less than 10") => MissingReason.TooFew,
        _ when Says(note, "not published") => MissingReason.NotPublished,
        _ when Says(note, "calculated") && !Says(note, "calculated from") => MissingReason.NotCalculated,
        _ when Says(note, "missing") || Says(note, "not available") => MissingReason.NotAvailable,
        _ => MissingReason.NotPublished,
    };

    /// <summary>In words that stand in a table's cell.</summary>
    public static string Words(this MissingReason missing) => missing switch
    {
        MissingReason.Suppressed => "Suppressed",
        MissingReason.NotPublished => "Not published",
        MissingReason.NotCalculated => "Could not be calculated",
        MissingReason.TooFew => "Too few to say",
        MissingReason.NotAvailable => "Not available",
        _ => "",
    };

    static bool Says(string note, string words) => note.Contains(words, StringComparison.OrdinalIgnoreCase);
}
