namespace Endeavour.Indicators.Building;

/// <summary>Beside what is served the next is built, whole, by one writer at a time; then it is moved in.</summary>
/// <param name="root">The folder that one writer holds.</param>
/// <param name="finished">Where what was built is moved to, a folder each; null where it goes elsewhere.</param>
/// <param name="name">Of the folder to build in, where there is more than one.</param>
sealed class BuildingPlace(string root, string? finished, string name = "building")
{
    /// <summary>Holds the folder for one writer. Null where another import is running.</summary>
    public FileStream? Lock()
    {
        Directory.CreateDirectory(root);
        try { return new FileStream(Path.Combine(root, name == "building" ? "import.lock" : $"{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
        catch (IOException) { return null; }
    }

    /// <summary>An empty folder to build in; what a killed import left behind goes first.</summary>
    /// <param name="published">The names of what was ever published: anything else that was moved in was not.</param>
    public string Start(IEnumerable<string> published)
    {
        var building = Path.Combine(root, name);
        if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        var kept = published.ToHashSet();
        if (Directory.Exists(finished))
            foreach (var left in Directory.EnumerateDirectories(finished).Where(folder => !kept.Contains(Path.GetFileName(folder)))) Directory.Delete(left, recursive: true);
        Directory.CreateDirectory(Path.Combine(building, "sources"));
        return building;
    }

    /// <summary>Where the copy of one of the import's files is made.</summary>
    public static string Copy(string building, int number) => Path.Combine(building, "sources", $"{number}");
}
