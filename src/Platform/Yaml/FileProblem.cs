namespace Endeavour.Platform.Yaml;

/// <summary>What is wrong in a file, where, and what to do about it.</summary>
/// <param name="Line">From 1; 0 when it is about the file as a whole.</param>
/// <param name="Path">Where in the content: <c>strategy.elements[2].children[0].title</c>.</param>
/// <param name="Code">Stable, for programs: <c>unknown-key</c>.</param>
/// <param name="Message">For people.</param>
public sealed record FileProblem(string File, int Line, string Path, string Code, string Message);

/// <summary>Collects the problems of one file, so that a reader can go on after the first.</summary>
public sealed class Problems(string file)
{
    readonly List<FileProblem> _found = [];

    public string File => file;
    public IReadOnlyList<FileProblem> Found => _found;

    public void Add(int line, string path, string code, string message) => _found.Add(new(file, line, path, code, message));
}
