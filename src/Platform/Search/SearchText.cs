namespace Endeavour.Platform.Search;

/// <summary>Who may find a text.</summary>
public enum Audience
{
    /// <summary>Those who belong to the partnership.</summary>
    Partnership,

    /// <summary>Anyone.</summary>
    Everyone,
}

/// <summary>A text that can be found. What only some of those who belong may read is no such text: it is in no index.</summary>
/// <param name="Root">What it hangs on: when that changes, all texts of it are read again.</param>
/// <param name="Key">Its own, within its kind.</param>
/// <param name="Word">What it is, in the partnership's own word: "Priority".</param>
/// <param name="Url">Where it is read, with the place on the page.</param>
/// <param name="Text">Plain words. A long document is offered in parts that have an address each.</param>
public sealed record SearchText(string Root, string Key, string Word, string Title, string Url, string Text, Audience For = Audience.Everyone);
