using System.Globalization;

namespace Endeavour.Charts.Theory;

/// <summary>What a theory of change says in words and as a table.</summary>
static class TheoryWords
{
    public static string Description(Graph graph)
    {
        if (graph.Theory.Description.Length > 0) return graph.Theory.Description;
        var layers = graph.Theory.Layers.Select((name, i) => $"{name}: {string.Join("; ", graph.Order[i].Select(node => Box(graph.Nodes[node])))}.");
        var links = graph.Nodes.Select((node, i) => (node, Targets: graph.Edges.Where(edge => edge.From == i).Select(edge => graph.Nodes[edge.To].Text).ToArray()))
            .Where(each => each.Targets.Length > 0).Select(each => $" {each.node.Text} leads to {string.Join("; ", each.Targets)}.");
        return $"Theory of change in {graph.Theory.Layers.Count.ToString(CultureInfo.InvariantCulture)} layers. {string.Join(' ', layers)}{string.Concat(links)}";
    }

    public static ChartTable Table(Graph graph)
    {
        var status = graph.Nodes.Any(node => Status(node).Length > 0);
        List<ChartColumn> columns = [new("Box"), new("Layer")];
        if (status) columns.Add(new("Status"));
        columns.Add(new("Leads to"));
        var rows = graph.Order.SelectMany(layer => layer).Select(node =>
        {
            var targets = graph.Edges.Where(edge => edge.From == node).Select(edge => Target(graph, edge)).ToArray();
            List<string> cells = [graph.Nodes[node].Text, graph.Theory.Layers[graph.Nodes[node].Layer]];
            if (status) cells.Add(Status(graph.Nodes[node]));
            cells.Add(targets.Length == 0 ? "Nothing further" : string.Join("; ", targets));
            return cells;
        });
        return new(graph.Theory.Title, columns, [.. rows]);
    }

    /// <summary>The word beside a box's sign: its own status, else the word of its mark.</summary>
    public static string Status(TheoryNode node) => node.Status.Length > 0 ? node.Status : node.Mark is { } mark ? Mark.Word(mark) : "";

    static string Box(TheoryNode node) => Status(node) is { Length: > 0 } status ? $"{node.Text} ({status})" : node.Text;

    static string Target(Graph graph, Edge edge) => graph.Nodes[edge.To].Text + (edge.Number > 0 ? $" (assumes: {edge.Assumption})" : "");
}
