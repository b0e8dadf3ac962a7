namespace Endeavour.Statistics.Distributions;

/// <summary>
/// Draws from the standard normal distribution by the ziggurat of Marsaglia and Tsang (2000) with 128 layers, in the form of Doornik (2005): the layer
/// and the place in it come from different bits.
/// </summary>
static class Ziggurat
{
    const int Layers = 128;
    const double TailStart = 3.442619855899;
    const double LayerArea = 9.91256303526217e-3;
    static readonly double[] Edges = MakeEdges();
    static readonly double[] Inside = [.. Enumerable.Range(0, Layers).Select(layer => Edges[layer + 1] / Edges[layer])];

    public static void Fill(ref Xoshiro source, Span<double> draws)
    {
        double[] edges = Edges, inside = Inside;
        for (var i = 0; i < draws.Length; i++)
        {
            var bits = source.Next();
            var layer = (int)(bits & (Layers - 1));
            var place = ((long)bits >> 11) * (1.0 / (1L << 52));
            draws[i] = Math.Abs(place) < inside[layer] ? place * edges[layer] : AtTheEdge(ref source, layer, place);
        }
    }

    static double AtTheEdge(ref Xoshiro source, int layer, double place)
    {
        while (true)
        {
            if (Math.Abs(place) < Inside[layer]) return place * Edges[layer];
            if (layer == 0) return place < 0 ? -Tail(ref source) : Tail(ref source);
            var x = place * Edges[layer];
            var (outer, inner) = (Math.Exp(-0.5 * (Edges[layer] * Edges[layer] - x * x)), Math.Exp(-0.5 * (Edges[layer + 1] * Edges[layer + 1] - x * x)));
            if (inner + source.NextUniform() * (outer - inner) < 1) return x;
            var bits = source.Next();
            layer = (int)(bits & (Layers - 1));
            place = ((long)bits >> 11) * (1.0 / (1L << 52));
        }
    }

    static double Tail(ref Xoshiro source)
    {
        double x, y;
        do
        {
            x = -Math.Log(source.NextUniform()) / TailStart;
            y = -Math.Log(source.NextUniform());
        }
        while (2 * y < x * x);
        return TailStart + x;
    }

    static double[] MakeEdges()
    {
        var edges = new double[Layers + 1];
        var height = Math.Exp(-0.5 * TailStart * TailStart);
        (edges[0], edges[1]) = (LayerArea / height, TailStart);
        for (var layer = 2; layer < Layers; layer++)
        {
            edges[layer] = Math.Sqrt(-2 * Math.Log(LayerArea / edges[layer - 1] + height));
            height = Math.Exp(-0.5 * edges[layer] * edges[layer]);
        }
        return edges;
    }
}
