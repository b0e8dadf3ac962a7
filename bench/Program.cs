using System.Globalization;
using Endeavour.Bench;
using Endeavour.Bench.Importing;
using Endeavour.Bench.Many;
using Endeavour.Bench.Pages;
using Endeavour.Bench.Planning;
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

if (args is ["plans", .. var pages]) return PlanningBench.Run(pages);

var only = args is ["import" or "questions" or "pages", ..] ? args[0] : null;
if (BenchOptions.Read(only is null ? args : args[1..], only == "questions") is not { } options) return 2;
using var workshop = new Workshop(options);
if (only is null or "import")
    foreach (var rows in options.Rows) ImportBench.Run(workshop, rows);
if (only is null or "questions")
    foreach (var rows in options.Rows) QuestionBench.Run(workshop, rows);
if (only is null or "pages") PagesBench.Run(workshop);
return 0;
