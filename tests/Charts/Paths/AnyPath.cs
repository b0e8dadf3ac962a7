using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

static class AnyPath
{
    public static readonly Gen<TargetPath> Chart =
        from known in Gen.Int[0, 20]
        from projected in Gen.Int[0, 10]
        from after in Gen.Int[0, 3]
        let count = known + projected + after
        from periods in Gen.Frequency((3, Gen.Const(Samples.Years(count).ToArray())), (1, Any.Name.Array[count]))
        from history in Any.Estimate.Array[known]
        from projection in Any.Estimate.Array[projected]
        from names in Any.Name.Array[5]
        from target in Gen.Select(Any.Number, Any.Name, Gen.Int[0, 40], (value, label, at) => Tuple.Create(value, label, at)).Null()
        from better in Gen.Enum<Orientation>()
        from figures in Any.Figures
        select new TargetPath
        {
            Id = "any", Title = "Any", Axis = names[0], Area = names[1], ProjectionLabel = names[2], NeededLabel = names[3], PredictionLabel = names[4], Periods = periods, History = history, Projection = projection,
            Target = target is { } goal && count > 0 ? new(goal.Item1, periods[goal.Item3 % count], goal.Item2) : null, Better = better, Figures = figures,
        };
}
