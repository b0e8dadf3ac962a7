using Endeavour.Indicators.Releases;

namespace Endeavour.Cli.Indicators;

/// <summary>One line that changes in place on a terminal; nothing where the output goes to a file or a program.</summary>
sealed class ProgressLine(bool show) : IProgress<ImportProgress>, IDisposable
{
    readonly bool _show = show && !Console.IsErrorRedirected;
    string _last = "";

    public void Report(ImportProgress value)
    {
        if (!_show) return;
        var line = value.Done is { } done ? $"{value.Stage}: {done:P0}" : $"{value.Stage} …";
        if (line == _last) return;
        Console.Error.Write($"\r{line.PadRight(_last.Length)}");
        _last = line;
    }

    public void Clear()
    {
        if (_last.Length == 0) return;
        Console.Error.Write($"\r{new string(' ', _last.Length)}\r");
        _last = "";
    }

    public void Dispose() => Clear();
}
