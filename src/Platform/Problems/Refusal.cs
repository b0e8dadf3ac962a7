namespace Endeavour.Platform.Problems;

/// <summary>A rule says no, in words for the person who asked: the page shows them, keeps what was typed, and nothing is saved.</summary>
/// <param name="message">What cannot be done and why: "You cannot agree minutes before the meeting has happened."</param>
/// <param name="about">The field it is about, if one.</param>
public class Refusal(string message, string? about = null) : Exception(message)
{
    public string Field => about ?? "";
}
