using System.CommandLine;

namespace Endeavour.Cli.Indicators;

/// <summary><c>endeavour indicators withdraw RELEASE --why TEXT</c></summary>
static class WithdrawVerb
{
    static readonly Argument<string> Id = new("RELEASE") { Description = "A release under embargo, which shall not be shown when its day comes." };
    static readonly Option<string> Why = new("--why") { Description = "The reason, kept with who and when.", HelpName = "TEXT", Required = true };

    public static Command Command()
    {
        var command = new Command("withdraw", "Take a release under embargo out before it is shown. It stays in the list, withdrawn; its figures are served nowhere.") { Id, Why };
        command.SetAction(Run);
        return command;
    }

    static int Run(ParseResult parsed)
    {
        var (folder, id, now) = (IndicatorVerbs.Evidence(parsed), parsed.GetValue(Id)!, TimeProvider.System.GetUtcNow());
        if (string.IsNullOrWhiteSpace(parsed.GetValue(Why))) return EndeavourCommand.Refuse("Say why, for whoever wonders later: --why TEXT");
        if (folder.Find(id) is null) return EndeavourCommand.Refuse($"There is no release \"{id}\". List them: endeavour indicators releases{IndicatorVerbs.Same(parsed)}");
        if (folder.ReadServed().WhyWithdrawn(id) is { } before) return EndeavourCommand.Refuse($"{id} was withdrawn already, by {before.By}: {before.Why}");
        return folder.Withdraw(id, $"command line, {Environment.UserName}", parsed.GetValue(Why)!.Trim(), now) switch
        {
            null => EndeavourCommand.Refuse("Another import is running. Wait until it has ended and try again."),
            false => EndeavourCommand.Refuse($"{id} was shown already: only what is under embargo can be withdrawn. Bring an earlier one back: endeavour indicators bring-back RELEASE{IndicatorVerbs.Same(parsed)}. Nothing was changed."),
            true => Said(parsed, id),
        };
    }

    static int Said(ParseResult parsed, string id)
    {
        if (parsed.GetValue(EndeavourCommand.Json)) Answer.Json(new { withdrawn = id });
        else Console.WriteLine($"{id} is withdrawn: it was never shown, and will not be. To show its figures, import the files again.");
        return EndeavourCommand.Done;
    }
}
