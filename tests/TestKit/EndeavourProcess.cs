using System.Diagnostics;
using System.Text.Json;

namespace Endeavour.Tests.TestKit;

/// <summary>The `endeavour` command as people run it: a process, its exit code and what it prints.</summary>
public sealed record EndeavourProcess(int Exit, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static EndeavourProcess Run(string data, params string[] arguments)
    {
        using var process = Start(data, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }

    public static Process Start(string data, params string[] arguments)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.Path("src", "Cli", "bin", configuration, "net10.0", "Endeavour.Cli.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ENDEAVOUR_DATA"] = data;
        // Not where this machine's own site may be kept.
        start.Environment["ENDEAVOUR_DATABASE"] = TestDatabase.SettingOf(data);
        return Process.Start(start)!;
    }
}
