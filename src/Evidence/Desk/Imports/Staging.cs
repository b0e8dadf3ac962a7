using System.Text.Json;
using Endeavour.Indicators.Files;
using Microsoft.AspNetCore.Http;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>
/// Where the files of an import wait for it, beside the releases of their partnership, under the names they were given. When it has ended they go;
/// the problems of one that was refused stay.
/// </summary>
sealed class Staging(string evidence, Guid import)
{
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web);

    static readonly string[] Folders = ["files", "metadata"];

    public static string Of(string evidence) => Path.Combine(evidence, "imports");

    string Root => Path.Combine(Of(evidence), import.ToString("N"));

    string ProblemsPath => Path.Combine(Root, "problems.json");

    public string FilePath(string name) => Path.Combine(Root, "files", name);

    public string MetadataPath(string name) => Path.Combine(Root, "metadata", name);

    public static async Task Keep(IFormFile file, string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var kept = new FileStream(path, FileMode.Create, FileAccess.Write);
        await file.CopyToAsync(kept, cancel);
        kept.Flush(flushToDisk: true);
    }

    /// <summary>Written whole or not at all.</summary>
    public void WriteProblems(IReadOnlyList<ImportProblem> problems)
    {
        Directory.CreateDirectory(Root);
        File.WriteAllBytes(ProblemsPath + ".new", JsonSerializer.SerializeToUtf8Bytes(problems, Style));
        File.Move(ProblemsPath + ".new", ProblemsPath, overwrite: true);
    }

    public IReadOnlyList<ImportProblem> ReadProblems() =>
        File.Exists(ProblemsPath) ? JsonSerializer.Deserialize<List<ImportProblem>>(File.ReadAllBytes(ProblemsPath), Style)! : [];

    /// <summary>The files go; what was wrong with them stays.</summary>
    public void LetFilesGo()
    {
        foreach (var folder in Folders.Select(name => Path.Combine(Root, name)).Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        if (Directory.Exists(Root) && !Directory.EnumerateFileSystemEntries(Root).Any()) Directory.Delete(Root);
    }
}
