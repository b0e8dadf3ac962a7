using System.CommandLine;
using Endeavour.Cli.Stats.Tables;

namespace Endeavour.Cli.Stats;

/// <summary>A method of the library as a verb: what it is called, what may be asked of it, and how it answers.</summary>
/// <param name="Compute">From the checked columns to the answer; null where a cell was refused.</param>
sealed record StatsMethod(string Name, string Description, IReadOnlyList<Option> Options, Func<StatsCall, OutputTable?> Compute)
{
    static readonly Option<string> In = new("--in") { Description = "The CSV file to read.", HelpName = "FILE", Required = true };
    static readonly Option<string?> Out = new("--out") { Description = "The CSV file to write (else standard output).", HelpName = "FILE" };
    static readonly Option<string> Confidence = new("--confidence") { Description = "Confidence levels from 0.9 to 1, with commas.", HelpName = "LEVELS", DefaultValueFactory = _ => "0.95,0.998" };

    static readonly Option<string?> Group = new("--group") { Description = "The columns that name a group, with commas.", HelpName = "COLUMNS" };

    /// <summary>Methods that speak of many groups anyway take the column <c>set</c> where the caller names none.</summary>
    public string? UsualGroup { get; init; }

    public Command Command()
    {
        var command = new Command(Name, Description) { In, Out, Confidence, Group };
        foreach (var option in Options) command.Add(option);
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        if (Levels.Read(parsed.GetValue(Confidence)!) is not { } levels) return Misused("--confidence: give levels from 0.9 to 1 with commas between them, such as 0.95,0.998.");
        if (parsed.GetValue(Out) is { } to && Path.GetFullPath(to) == Path.GetFullPath(parsed.GetValue(In)!)) return Misused("--out: name another file than --in, or the figures you started from would be gone.");
        var input = InputTable.Read(parsed.GetValue(In)!);
        var groups = parsed.GetValue(Group)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? (UsualGroup is { } usual && input.Has(usual) ? [usual] : []);
        var call = new StatsCall(parsed, input, levels) { GroupColumns = groups };
        var answer = input.Problems.Count == 0 ? Compute(call) : null;
        if (answer is null || call.Refused) return Refused(input, parsed.GetValue(EndeavourCommand.Json));
        return Written(answer, parsed.GetValue(Out));
    }

    static int Written(OutputTable answer, string? path)
    {
        try { answer.Write(path); }
        catch (Exception broken) when (path is not null && broken is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The answer could not be written to {path}: {broken.Message} Nothing was written.");
            return EndeavourCommand.Refused;
        }
        return EndeavourCommand.Done;
    }

    static int Misused(string message)
    {
        Console.Error.WriteLine(message);
        return EndeavourCommand.UsedWrongly;
    }

    static int Refused(InputTable input, bool json)
    {
        if (json) Answer.Json(new { problems = input.Problems.Select(Answer.Problem.Of) });
        Console.Error.WriteLine($"Refused: nothing was written. {(input.Problems.Count == 1 ? "One problem" : $"{input.Problems.Count:N0} problems")}:");
        Answer.Lines(Console.Error, input.Problems);
        return EndeavourCommand.Refused;
    }
}
