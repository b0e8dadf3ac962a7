using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Import;

/// <summary>A file to import, from a disk or from a form.</summary>
public sealed record SourceFile(string Name, byte[] Content)
{
    static readonly EnumerationOptions s_everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>The files that the paths name; a folder stands for every .yaml and .yml file in it. What cannot be read is a problem.</summary>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<FileProblem> Problems) Find(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, SourceFile>();
        var problems = new List<FileProblem>();
        foreach (var path in paths)
        {
            try
            {
                foreach (var file in Expand(path, problems)) files.TryAdd(Path.GetFullPath(file), new(file, File.ReadAllBytes(file)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                problems.Add(new(path, 0, "", "unreadable", $"The file cannot be read: {exception.Message}"));
            }
        }
        return ([.. files.Values], problems);
    }

    static List<string> Expand(string path, List<FileProblem> problems)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path))
        {
            problems.Add(new(path, 0, "", "not-found", "There is no such file or folder. Check the name, and the folder you are in."));
            return [];
        }
        var found = Directory.EnumerateFiles(path, "*", s_everywhere).Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0) problems.Add(new(path, 0, "", "not-found", "The folder has no .yaml file."));
        return found;
    }
}
