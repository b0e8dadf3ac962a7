namespace Endeavour.Bench.Statistics;

/// <summary>The statistics library against bare loops: <c>bench/run statistics</c>.</summary>
static class StatisticsBench
{
    public static void Run()
    {
        Contest.Heading();
        foreach (var contest in (Func<Contest>[])
                 [ProportionContest.Make, RateContest.Make, RateContest.MakeSmall, DirectRateContest.Make, LifeExpectancyContest.Make, SlopeContest.OfValues, SlopeContest.OfProportions, QuantileContest.Make, FunnelContest.Make]) contest().Run();
    }
}
