using System.Globalization;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Problems;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>Writes one change a stage, slowly: what is done twice or left out shows in the history.</summary>
sealed class SlowCount : IJob
{
    public sealed record Plan(int Stages, int Milliseconds);

    public string Kind => "slow-count";

    public string Title => "Count slowly";

    public async Task<Step> RunStage(JobContext context)
    {
        var (plan, number) = (context.Argument<Plan>()!, context.Data<int?>() ?? 0);
        context.Report(number, plan.Stages, $"{number} of {plan.Stages} counted");
        await Task.Delay(plan.Milliseconds, context.Cancel);
        context.Db.Note(new Snapshot("Count", number.ToString(CultureInfo.InvariantCulture), null, null));
        var step = number + 1 == plan.Stages ? Step.End($"Counted to {plan.Stages}.") : Step.Next("count", number + 1);
        return step.Saying(context.Because("Counted", "For the test"));
    }
}

/// <summary>What a rule forbids, or a bug breaks, in its second stage.</summary>
sealed class Stumble : IJob
{
    public string Kind => "stumble";

    public string Title => "Stumble";

    public Task<Step> RunStage(JobContext context)
    {
        if (context.Stage.Length == 0) return Task.FromResult(Step.Next("second"));
        context.Db.Note(new Snapshot("Stumble", "1", null, null));
        throw context.Argument<string>() == "rule" ? new Refusal("You cannot count what is not there.") : new InvalidDataException("A bug");
    }
}

/// <summary>Runs until it is told to stop, or let go.</summary>
sealed class Hold : IJob
{
    public static TaskCompletionSource Begun { get; set; } = new();
    public static TaskCompletionSource LetGo { get; set; } = new();

    public string Kind => "hold";

    public string Title => "Hold";

    public async Task<Step> RunStage(JobContext context)
    {
        Begun.TrySetResult();
        await LetGo.Task.WaitAsync(context.Cancel);
        context.Db.Note(new Snapshot("Hold", "1", null, null));
        return Step.End("Let go.").Saying(context.Because("LetGo", "For the test"));
    }
}
