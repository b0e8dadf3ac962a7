using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

static class AnyMatrix
{
    static readonly Gen<PriorityCell> Cell = Gen.Select(Gen.Enum<PriorityLevel>(), Gen.Frequency((3, Gen.Const(0)), (2, Gen.Int[0, 40]), (1, Gen.Const(1_000_000))), (level, mentions) => new PriorityCell(level, mentions));

    public static readonly Gen<PriorityMatrix> Chart =
        from columns in Gen.Frequency((3, Gen.Int[0, 12]), (2, Gen.Int[13, 48]), (1, Gen.Const(120)))
        from strategies in Gen.Frequency((2, Any.Name.Array[columns]), (1, Gen.OneOf("Essex", "Rutland", "Thurrock plan").Array[columns]))
        from counted in Gen.Bool
        from priorities in Gen.Select(Any.Name, Cell.Array[columns], Gen.OneOf(Gen.OneOf("", "Health", "Wider determinants"), Any.Name), (name, cells, theme) => new MatrixPriority(name, counted ? cells : [.. cells.Select(cell => cell with { Mentions = 0 })], theme)).Array[0, 12]
        from names in Any.Name.Array[5]
        select new PriorityMatrix
        {
            Id = "any", Title = "Any", Strategies = strategies, Priorities = priorities, StrategiesLabel = names[0], StrongLabel = names[1], MentionedLabel = names[2], NotReviewedLabel = names[3], AllLabel = names[4],
        };
}
