using System.Diagnostics;
using Endeavour.Indicators.Releases;

namespace Endeavour.Bench.Importing;

/// <summary>How long each stage of an import took, by its progress.</summary>
sealed class StageClock : IProgress<ImportProgress>
{
    readonly Stopwatch _clock = Stopwatch.StartNew();
    double _processor = Environment.CpuUsage.TotalTime.TotalSeconds;
    string? _stage;

    public Dictionary<string, double> Seconds { get; } = [];

    public void Report(ImportProgress value)
    {
        if (value.Stage == _stage) return;
        End();
        _stage = value.Stage;
    }

    public void End()
    {
        var processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        if (_stage is not null) (Seconds[_stage], Seconds[$"{_stage} (processor)"]) = (_clock.Elapsed.TotalSeconds, processor - _processor);
        _processor = processor;
        _clock.Restart();
    }
}
