namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>Where someone is led after signing in: only ever a path of this site.</summary>
static class LocalPath
{
    public const string Home = "/work";

    public static string Or(this string? then, string otherwise) =>
        then is ['/', ..] && then.Length < 2000 && (then.Length == 1 || then[1] is not ('/' or '\\')) && !then.Any(char.IsControl) && !then.Contains('\\', StringComparison.Ordinal) ? then : otherwise;

    /// <summary><c>/sign-in/code?then=%2Frutland</c>.</summary>
    public static string Then(this string path, string? then) => then is null ? path : $"{path}?then={Uri.EscapeDataString(then.Or(Home))}";
}
