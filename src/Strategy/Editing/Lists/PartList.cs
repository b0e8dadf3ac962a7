using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Editing.Lists;

/// <summary>One of the lists that a version has beside its tree, and how its items are typed.</summary>
public sealed record PartList(string Address, string Title, string One, IReadOnlyList<string> Asks, Func<StrategyVersion, IEnumerable<PartInput>> Of, Action<StrategyVersion, List<PartInput>> Put)
{
    public static IReadOnlyList<PartList> All { get; } =
    [
        new("levels", "Levels, the top first", "level", [nameof(PartInput.Plural)],
            version => version.Levels.Select(each => new PartInput { Id = each.Id, Name = each.Name, Plural = each.Plural }),
            (version, all) => version.Levels.Become(all.Select(each => new Level(each.Id!, each.Name, each.Plural.Clean() ?? "")))),
        new("stages", "Stages of life", "stage", [nameof(PartInput.Aspiration), nameof(PartInput.Statement)],
            version => version.Stages.Select(each => new PartInput { Id = each.Id, Name = each.Name, Aspiration = each.Aspiration, Statement = each.Statement }),
            (version, all) => version.Stages.Become(all.Select(each => new Stage(each.Id!, each.Name, each.Aspiration.Clean(), each.Statement.Clean())))),
        new("principles", "Principles", "principle", [nameof(PartInput.Text)],
            version => version.Principles.Select(each => new PartInput { Id = each.Id, Name = each.Title, Text = each.Text }),
            (version, all) => version.Principles.Become(all.Select(each => new Principle(each.Id!, each.Name, each.Text.Clean())))),
        new("groups", "Bodies that deliver it", "body", [nameof(PartInput.Short), nameof(PartInput.Parent), nameof(PartInput.State), nameof(PartInput.Text)],
            version => version.Groups.Select(each => new PartInput { Id = each.Id, Name = each.Name, Short = each.Short, Parent = each.Parent, State = each.State, Text = each.Text }),
            (version, all) => version.Groups.Become(all.Select(each => new Group(each.Id!, each.Name, each.Short.Clean(), each.Parent.Clean(), each.State, each.Text.Clean())))),
        new("blocks", "Building blocks", "building block", [nameof(PartInput.Text)],
            version => version.Blocks.Select(each => new PartInput { Id = each.Id, Name = each.Title, Text = each.Text }),
            (version, all) => version.Blocks.Become(all.Select(each => new Block(each.Id!, each.Name, each.Text.Clean())))),
        new("statements", "What people can say: “I can …”", "statement", [nameof(PartInput.By), nameof(PartInput.Measures), nameof(PartInput.Stories)],
            version => version.Statements.Select(each => new PartInput { Id = each.Id, Name = each.Text, By = each.By, Measures = string.Join('\n', each.Measures), Stories = TypedLines.Of(each.Stories) }),
            (version, all) => version.Statements.Become(all.Select(each => new ResidentStatement(each.Id!, each.Name, each.By.Clean()) { Measures = each.Measures.Each(), Stories = [.. TypedLines.Stories(each.Stories).Lines] }))),
        new("metrics", "Columns of the table of metrics", "column", [nameof(PartInput.Know), nameof(PartInput.Metrics)],
            version => version.Metrics.Select(each => new PartInput { Id = each.Id, Name = each.Title, Know = each.Know, Metrics = TypedLines.Of(each.Metrics) }),
            (version, all) => version.Metrics.Become(all.Select(each => new MetricColumn(each.Id!, each.Name, each.Know.Clean()) { Metrics = [.. TypedLines.Metrics(each.Metrics).Lines] }))),
    ];

    public static PartList? Find(string address) => All.FirstOrDefault(list => list.Address == address);
}
