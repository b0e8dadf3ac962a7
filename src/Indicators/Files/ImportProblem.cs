namespace Endeavour.Indicators.Files;

/// <summary>
/// Something about a file that a person should know, where it is, and what to do about it.
/// A refusal means that nothing of the import was kept; a notice travels with the release.
/// </summary>
/// <param name="Line">The line of the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column's name as the file writes it, where one is meant.</param>
/// <param name="Code">A short stable name of the kind of problem, for programs.</param>
public sealed record ImportProblem(string File, int Line, string? Column, string Code, string Message, bool Refuses = true)
{
    /// <summary>The code of the one problem that goes away by itself: another import is running.</summary>
    public const string Busy = "busy";

    /// <summary>The code of a file that would take most of what is served away; it goes through when that is said to be right.</summary>
    public const string Fewer = "fewer";
}

/// <summary>Collects problems: every one is counted, and as many are kept as a person could ever read.</summary>
public sealed class ImportProblems
{
    const int MostKept = 20_000;
    readonly List<ImportProblem> _kept = [];
    readonly Dictionary<string, Func<ImportProblem, ImportProblem>> _places = new(StringComparer.Ordinal);
    int _notices;

    public IReadOnlyList<ImportProblem> Kept => _kept;
    public int Refusals { get; private set; }
    public bool AnyRefusal => Refusals > 0;

    /// <summary>From now on a file's problems are said as its own shape has it: in its words, and at its sheet, row and column.</summary>
    internal void SayAs(string file, Func<ImportProblem, ImportProblem> inPlace) => _places[file] = inPlace;

    public void Add(ImportProblem problem)
    {
        if (_places.TryGetValue(problem.File, out var inPlace)) problem = inPlace(problem);
        // Counted apart, so that no number of notices hides why an import was refused.
        var number = problem.Refuses ? ++Refusals : ++_notices;
        if (number <= MostKept) _kept.Add(problem);
        else if (number == MostKept + 1)
            _kept.Add(new(problem.File, 0, null, "andMore", $"There are more than {MostKept} problems; the rest are not listed. Put these right and import again.", problem.Refuses));
    }
}
