using CsCheck;
using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Theories of change of any shape: cycles, long links, links within a layer, boxes that nothing leads to.</summary>
static class AnyTheory
{
    public static Gen<TheoryOfChange> Theory =>
        from layers in Gen.OneOf(Any.Name, Gen.OneOf("Inputs", "Outcomes")).Array[1, 6]
        from nodes in Gen.Select(Gen.Int[0, layers.Length - 1], Gen.OneOf(Any.Name, Gen.OneOf("Fewer adults smoke", "Clinics")), Gen.OneOf("", "On track"), Gen.Enum<VerdictMark>().Nullable()).Array[0, 14]
        from links in Gen.Select(Gen.Int[0, 13], Gen.Int[0, 13], Gen.OneOf("", "", "", "it rains")).Array[0, 24]
        select TheorySamples.Long with
        {
            Id = "any", Layers = layers,
            Nodes = [.. nodes.Select((node, i) => new TheoryNode($"n{i}", node.Item1, node.Item2, node.Item3, node.Item4))],
            Links = [.. links.Where(link => link.Item1 < nodes.Length && link.Item2 < nodes.Length).Select(link => new TheoryLink($"n{link.Item1}", $"n{link.Item2}", link.Item3))],
        };
}
