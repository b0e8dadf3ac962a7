using System.Globalization;
using Endeavour.Indicators.Releases;
using Endeavour.Platform.Jobs;

namespace Endeavour.Evidence.Desk.Imports;

/// <summary>How far an import is, in words and in parts of a thousand. What the stages take was measured on large files; the last steps cannot be told within.</summary>
sealed class ImportSteps(JobContext context) : IProgress<ImportProgress>
{
    const int Whole = 1000;
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly (string Begins, int From, int To)[] Stages =
        [("Reading", 0, 550), ("Sorting", 550, 650), ("Working out", 650, 800), ("Judging", 800, 900), ("Comparing", 900, 990)];

    public void Report(ImportProgress value)
    {
        var stage = Stages.FirstOrDefault(each => value.Stage.StartsWith(each.Begins, StringComparison.Ordinal));
        var done = stage.From + (int)((stage.To - stage.From) * (value.Done ?? 0));
        context.Report(done, Whole, value.Rows > 0 ? string.Create(English, $"{value.Stage}, {value.Rows:N0} rows so far") : value.Stage);
    }
}
