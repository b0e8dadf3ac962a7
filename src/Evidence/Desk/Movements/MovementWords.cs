using Endeavour.Indicators.Areas;
using Endeavour.Indicators.Movements;

namespace Endeavour.Evidence.Desk.Movements;

/// <summary>What moved, in words.</summary>
static class MovementWords
{
    /// <summary>"12 movements were found by 400 tests; about 2.3 would be found by chance alone, were nothing changing anywhere."</summary>
    public static string Sentence(Moved moved) =>
        $"{moved.Count.Spoken()} {(moved.Count == 1 ? "movement was" : "movements were")} found by {moved.Tests.Spoken()} {(moved.Tests == 1 ? "test" : "tests")}; {Expectation.About(moved.ByChance)} would be found by chance alone, were nothing changing anywhere.";

    public static string Of(TestedKind kind) => $"{Upper(kind.Kind.Many())}: {kind.Found.Spoken()} of {kind.Tests.Spoken()} tests, by chance {Expectation.Words(kind.ByChance)}";

    public static string Of(Movement each) => each.Test == MovementTest.Trend ? $"{(each.Up ? "Increasing" : "Decreasing")} over five years, to {Figure(each.Value)} in {each.Period}"
        : $"{each.Before.Figure()} in {each.Since}, {Figure(each.Value)} in {each.Period}";

    public static string Way(Movement each) => each.IsBetter switch { true => "Better", false => "Worse", _ => each.Up ? "Higher" : "Lower" };

    static string Figure(double value) => ((double?)value).Figure();

    static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
