using System.Text.RegularExpressions;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Architecture;

/// <summary>A hand-written source file of the product.</summary>
public sealed partial record SourceText(string Name, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd().Split('\n');

    /// <summary>The project's folder: <c>src/Indicators/…</c> belongs to Indicators.</summary>
    public string Project => Name.Split('/')[1];

    public bool IsPage => Name.EndsWith(".cshtml", StringComparison.Ordinal);

    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    public IEnumerable<string> Types => TypeLine().Matches(Text).Select(match => match.Groups[1].Value);

    public static IReadOnlyList<SourceText> All() =>
        [.. Directory.EnumerateFiles(Repository.Path("src"), "*.cs*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')))
            .Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
            .Select(file => new SourceText(file.Name, File.ReadAllText(file.Path)))];

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*(?:public |internal |private |file )?(?:sealed |static |abstract |partial |readonly )*(?:class|struct|record|interface|enum|record struct) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
