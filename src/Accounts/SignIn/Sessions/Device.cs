namespace Endeavour.Accounts.SignIn.Sessions;

/// <summary>A browser in words by which its holder recognises it: no version, no address.</summary>
static class Device
{
    // The first that is named wins: Edge also says Chrome, and Chrome also says Safari.
    static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux")];

    public static string Words(string? userAgent)
    {
        var browser = Of(Browsers, userAgent) ?? "A browser";
        return Of(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    static string? Of((string Sign, string Name)[] all, string? text) =>
        all.Where(each => text?.Contains(each.Sign, StringComparison.Ordinal) == true).Select(each => each.Name).FirstOrDefault();
}
