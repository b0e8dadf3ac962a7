namespace Endeavour.Platform.Submissions;

/// <summary>
/// On a page whose forms hold passwords or codes: nothing of what is sent is kept to know it again, not even a hash, which could be guessed backwards.
/// Its handlers make their own transactions, and what they save stays though the page is shown again: that a password was wrong must be remembered.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsSecretsAttribute : Attribute;
