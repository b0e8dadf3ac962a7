using System.CommandLine;
using Endeavour.Indicators.Sheets;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators template FILE [--xlsx]</c></summary>
static class TemplateVerb
{
    static readonly Argument<string?> To = new("FILE") { Description = "Where to write it; none: CSV to the screen, a workbook to local-indicators.xlsx.", Arity = ArgumentArity.ZeroOrOne };
    static readonly Option<bool> Workbook = new("--xlsx") { Description = "A workbook of three sheets in place of CSV." };

    public static Command Command()
    {
        var command = new Command("template", "Write an empty template for local and partner indicators, with an example and how to fill it in.") { To, Workbook };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(To) ?? (parsed.GetValue(Workbook) ? "local-indicators.xlsx" : null);
        var workbook = parsed.GetValue(Workbook) || path?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true;
        if (path is not null && File.Exists(path)) return EndeavourCommand.Refuse($"{path} is there already. Name a file that is not.");
        var content = workbook ? EmptyTemplate.Workbook() : EmptyTemplate.Csv();
        if (path is null)
        {
            using var screen = Console.OpenStandardOutput();
            screen.Write(content);
            return EndeavourCommand.Done;
        }
        File.WriteAllBytes(path, content);
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { file = path, guidance = EmptyTemplate.HowTo });
        else
        {
            Console.WriteLine($"{path} is to be filled in. Then: endeavour indicators import {path} --partnership ID");
            foreach (var line in EmptyTemplate.HowTo) Console.WriteLine($"  {line}");
        }
        return EndeavourCommand.Done;
    }
}
