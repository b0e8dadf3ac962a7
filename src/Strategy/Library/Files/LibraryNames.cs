using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;

namespace Endeavour.Strategy.Library.Files;

/// <summary>The ids that a file gives, and where it names them: compared when all of it is known.</summary>
sealed class LibraryNames(Problems problems)
{
    public Ids Rows { get; } = new(problems);
    public Ids Groups { get; } = new(problems);
    public Ids Themes { get; } = new(problems);
    public Ids Documents { get; } = new(problems);
    public List<Use> RowUses { get; } = [];
    public List<Use> ThemeUses { get; } = [];

    public void Check()
    {
        Check("row", RowUses, Rows.All);
        Check("theme", ThemeUses, Themes.All);
    }

    void Check(string what, List<Use> uses, IReadOnlyCollection<string> known)
    {
        foreach (var use in uses.Where(use => !known.Contains(use.Value)))
            problems.Add(use.Line, use.Path, $"unknown-{what}", $"There is no {what} `{use.Value}` in this file.{Nearest.Hint(use.Value, known)}");
    }
}
