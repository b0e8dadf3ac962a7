namespace Endeavour.Publishing.Print;

/// <summary>The browser that prints: any Chromium on this machine.</summary>
public sealed class Chromium(Func<string, string?> setting)
{
    /// <summary>Names the program outright, where it is not on the path.</summary>
    public const string Setting = "ENDEAVOUR_CHROMIUM";

    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    public static Chromium OfThisMachine { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The program, or null when there is none: then the site works as before, without PDF.</summary>
    public string? Find()
    {
        if (setting(Setting) is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = (setting("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }
}
