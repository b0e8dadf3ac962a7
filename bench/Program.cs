using System.Globalization;
using Endeavour.Bench;
using Endeavour.Bench.Importing;
using Endeavour.Bench.Many;
using Endeavour.Bench.Pages;
using Endeavour.Bench.Questions;
using Endeavour.Bench.Statistics;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

// A measured step runs in a process of its own, so that its memory is its own.
if (args is ["child", var name, .. var rest]) return Child.Run(name, rest);

if (args is ["statistics"])
{
    StatisticsBench.Run();
    return 0;
}

if (args is ["many", .. var said]) return ManyBench.Run(said);

if (BenchOptions.Read(args) is not { } options) return 2;
using var workshop = new Workshop(options);
foreach (var bench in (Action<Workshop, int>[])[ImportBench.Run, QuestionBench.Run])
    foreach (var rows in options.Rows) bench(workshop, rows);
PagesBench.Run(workshop);
return 0;
