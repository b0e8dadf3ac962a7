using System.Globalization;
using Endeavour.Platform;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Frameworks.Files;
using Endeavour.Strategy.Versions;
using Endeavour.Strategy.Versions.Assessments;
using static Endeavour.Strategy.Files.Writing.YamlLines;

namespace Endeavour.Strategy.Files.Writing;

/// <summary>
/// A version of a strategy as the file that an import takes: one canonical text, whatever file or screen the words came from. Importing it changes nothing.
/// </summary>
public sealed class WriteStrategyFile
{
    readonly YamlLines _lines = new();
    readonly StrategyVersion _version;
    readonly WriteElements _elements;

    WriteStrategyFile(StrategyVersion version) => (_version, _elements) = (version, new(_lines, version));

    /// <param name="version">With its elements, their parents and their measures.</param>
    public static string Of(string partnership, StrategyVersion version) =>
        "# yaml-language-server: $schema=strategy.schema.json\n" + new WriteStrategyFile(version).Write(partnership);

    /// <summary>The hash of the canonical text, whichever partnership it belongs to.</summary>
    public static string HashOf(StrategyVersion version) => Sha256.Of(new WriteStrategyFile(version).Write(null));

    string Write(string? partnership)
    {
        _lines.Group("strategy", () =>
        {
            _lines.Key("partnership", partnership);
            Words();
            Source(_version.Source);
            Parts();
            _elements.Write();
        });
        return _lines.ToString();
    }

    void Words()
    {
        _lines.Key("id", _version.Slug);
        _lines.Key("version", _version.Version);
        _lines.Key("title", _version.Title);
        _lines.Key("status", Platform.Yaml.Words.Of(_version.Status));
        if (_version.From is { } from) _lines.Line("period: " + Inline(("from", Whole(from)), ("to", Whole(_version.To))));
        _lines.Key("dated", (DateOnly?)_version.Dated);
        if (_version.Agreed is { } agreed) _lines.Line("agreed: " + Inline(("date", Date(agreed.Date)), ("by", Text(agreed.By))));
        _lines.Key("vision", _version.Vision);
        _lines.Key("goal", _version.Goal);
        _lines.Key("about", _version.About);
    }

    void Source(Source? source)
    {
        if (source is null) return;
        _lines.Group("source", () =>
        {
            _lines.Key("title", source.Title);
            _lines.Key("organisation", source.Organisation);
            _lines.Key("date", source.Date);
            _lines.Key("pages", source.Pages);
        });
    }

    void Parts()
    {
        _lines.List("levels", _version.Levels, level => _lines.Line(Inline(("id", Text(level.Id)), ("name", Text(level.Name)), ("plural", Text(level.Plural)))));
        _lines.List("stages", _version.Stages, stage => Keys(("id", stage.Id), ("name", stage.Name), ("aspiration", stage.Aspiration), ("statement", stage.Statement)));
        _lines.List("principles", _version.Principles, principle => Keys(("id", principle.Id), ("title", principle.Title), ("text", principle.Text)));
        _lines.List("groups", _version.Groups, group => Keys(("id", group.Id), ("name", group.Name), ("short", group.Short), ("parent", group.Parent), ("state", Platform.Yaml.Words.Of(group.State)), ("text", group.Text)));
        _lines.List("blocks", _version.Blocks, block => Keys(("id", block.Id), ("title", block.Title), ("text", block.Text)));
        WriteFrameworks.Own(_lines, _version.Frameworks);
        WriteFrameworks.Spent(_lines, _version.Spending);
        _lines.List("assessments", _version.Assessments, Assessment);
        _lines.List("statements", _version.Statements, Statement);
        _lines.List("metrics", _version.Metrics, Column);
    }

    void Assessment(Assessment each)
    {
        Keys(("id", each.Id), ("title", each.Title));
        if (!each.IsNeeded) _lines.Line("needed: no");
        _lines.Key("done", each.Done);
        Keys(("source", each.Source), ("where", each.Where), ("why-not", each.WhyNot));
    }

    void Statement(ResidentStatement statement)
    {
        Keys(("id", statement.Id), ("text", statement.Text), ("by", statement.By));
        _lines.Words("measures", statement.Measures);
        _lines.List("stories", statement.Stories, story => _lines.Line(Inline(("title", Text(story.Title)), ("at", Text(story.Address)))));
    }

    void Column(MetricColumn column)
    {
        Keys(("id", column.Id), ("title", column.Title), ("know", column.Know));
        _lines.List("metrics", column.Metrics, metric =>
        {
            Keys(("text", metric.Text), ("no-source", metric.NoSource));
            _lines.Words("measures", metric.Measures);
        });
    }

    void Keys(params IEnumerable<(string Key, string? Value)> keys)
    {
        foreach (var (key, value) in keys) _lines.Key(key, value);
    }

    static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
