using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Jobs.Running;
using Quartz;

namespace Endeavour.Platform.Jobs.Schedules;

/// <summary>Each minute: what others left undone.</summary>
[DisallowConcurrentExecution]
sealed class MinuteRound(WorkToDo todo, DailyRound daily) : Quartz.IJob
{
    static readonly TimeSpan Over = TimeSpan.FromSeconds(40);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await daily.CatchUp(cancellationToken);
        await todo.Look(Over, cancellationToken);
    }
}

/// <summary>At the times of the day at which daily work is due.</summary>
[DisallowConcurrentExecution]
sealed class DayRound(DailyRound daily) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await daily.CatchUp(cancellationToken);
}
