using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Frameworks.Files;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Frameworks;

/// <summary>The frameworks that come with Endeavour, and with them those that a strategy brings.</summary>
public static class Catalogue
{
    static readonly Lazy<IReadOnlyList<Framework>> s_builtIn = new(() => Read());

    public static IReadOnlyList<Framework> BuiltIn => s_builtIn.Value;

    /// <summary>All that a version can answer. Its own framework stands before one of the same id that comes with Endeavour: a partnership may know better.</summary>
    public static IReadOnlyList<Framework> Of(StrategyVersion version) => With(version.Frameworks);

    public static IReadOnlyList<Framework> With(IReadOnlyCollection<Framework> own) => [.. own, .. BuiltIn.Where(each => own.All(one => one.Id != each.Id))];

    /// <summary>The framework and the item that an alignment names; none where nothing has that name any more.</summary>
    public static (Framework Framework, FrameworkItem Item)? Find(this IReadOnlyList<Framework> all, string to)
    {
        var (framework, item) = (to.Split('/')[0], to[(to.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return all.FirstOrDefault(each => each.Id == framework) is { } found && found.Items.Find(each => each.Id == item) is { } part ? (found, part) : null;
    }

    static List<Framework> Read()
    {
        const string name = "catalogue.yaml";
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException("The catalogue of frameworks is not in the program.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var problems = new Problems(name);
        var root = new Composer(problems).Compose(FileText.Read(memory.ToArray(), problems)!) as Mapping ?? throw new InvalidOperationException("The catalogue of frameworks cannot be read.");
        var fields = new Fields(root, "", new(problems));
        var ids = new Ids(problems);
        var frameworks = fields.Groups("frameworks", framework => FrameworkReader.Read(framework, ids));
        fields.Close();
        return problems.Found.Count == 0 ? frameworks : throw new InvalidOperationException($"The catalogue of frameworks: {problems.Found[0].Message}");
    }
}
