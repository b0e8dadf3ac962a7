using System.Text.RegularExpressions;
using System.Xml.Linq;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Architecture;

/// <summary>The house's rules about order, sizes and names, as ARCHITECTURE.md gives them. A failure names the offender.</summary>
public sealed partial class ShapeTests
{
    /// <summary>A project may use only those to its left, and Statistics, Charts and Indicators stand beside the platform.</summary>
    static readonly string[] Order =
        ["Statistics", "Charts", "Indicators", "Platform", "Accounts", "Governance", "Evidence", "Engagement", "Equity", "Strategy", "Delivery", "Missions", "Publishing", "Web", "Cli"];

    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Statistics"] = [],
        ["Charts"] = [],
        ["Indicators"] = ["Statistics"],
        ["Platform"] = [],
    };

    /// <summary>Names that say nothing.</summary>
    static readonly string[] Empty = ["Service", "Manager", "Helper", "Util", "Utils", "Dto", "Impl", "Repository"];

    /// <summary>More than the rule allows, with the record that explains it.</summary>
    static readonly Dictionary<string, string> Explained = [];

    static readonly string[] Libraries = ["Statistics", "Charts", "Indicators"];

    public static IReadOnlyList<SourceText> Sources { get; } = SourceText.All();

    [Fact]
    public void A_project_uses_only_projects_to_its_left()
    {
        foreach (var project in Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.Contains(name, Order);
            foreach (var used in XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)))
            {
                Assert.True(Array.IndexOf(Order, used) < Array.IndexOf(Order, name), $"{name} uses {used}, which stands to its right.");
                if (MayUse.TryGetValue(name, out var allowed)) Assert.True(allowed.Contains(used), $"{name} may not use {used}.");
            }
        }
    }

    [Fact]
    public void Source_files_are_read_in_one_breath()
    {
        var offenders = Sources.Where(source => source.Lines.Count > (source.IsPage ? 150 : Libraries.Contains(source.Project) ? 400 : 300)).Where(source => !Explained.ContainsKey(source.Name)).ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders.Select(source => $"{source.Name} has {source.Lines.Count} lines.")));
    }

    [Fact]
    public void Half_of_the_source_files_have_sixty_lines_or_fewer()
    {
        var sizes = Sources.Where(source => !source.IsPage).Select(source => source.Lines.Count).Order().ToList();
        Assert.True(sizes[sizes.Count / 2] <= 60, $"The median is {sizes[sizes.Count / 2]} lines.");
    }

    [Fact]
    public void Folders_hold_fifteen_files_or_fewer()
    {
        var offenders = Sources.GroupBy(source => Path.GetDirectoryName(source.Name)!).Where(folder => folder.Count() > 15 && !Explained.ContainsKey(folder.Key)).ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders.Select(folder => $"{folder.Key} holds {folder.Count()} files.")));
    }

    [Fact]
    public void Types_are_named_in_the_words_of_the_field()
    {
        var offenders = Sources.SelectMany(source => source.Types.Select(type => (source.Name, Type: type)))
            .Where(each => Empty.Any(empty => each.Type.EndsWith(empty, StringComparison.Ordinal)) || Path.GetDirectoryName(each.Name)!.Split('/').Contains("Interfaces")).ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders.Select(each => $"{each.Type} in {each.Name} has a name that says nothing.")));
    }

    [Fact]
    public void Constructors_need_five_things_or_fewer()
    {
        var offenders = Sources.Where(source => !source.IsPage && !Libraries.Contains(source.Project)).SelectMany(source => PageOrOperation().Matches(source.Text).Where(match => match.Groups["parameters"].Value.Split(',').Length > 5)
            .Select(match => $"{match.Groups["name"].Value} in {source.Name}")).ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [Fact]
    public void A_source_file_has_one_namespace_that_its_folder_explains()
    {
        var offenders = Sources.Where(source => !source.IsPage && source.Namespace is { } space && !space.StartsWith($"Endeavour.{source.Project}", StringComparison.Ordinal) && source.Namespace != "Microsoft.Extensions.DependencyInjection").ToList();
        Assert.True(offenders.Count == 0, string.Join('\n', offenders.Select(source => $"{source.Name} is in {source.Namespace}.")));
    }

    /// <summary>Primary constructors of classes (records list their fields there and are not counted).</summary>
    [GeneratedRegex(@"class (?<name>\w+)\((?<parameters>[^)]*)\)")]
    private static partial Regex PageOrOperation();
}
