using Endeavour.Strategy.Versions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Files;

/// <summary>Reads the parts of a strategy other than its tree.</summary>
static class StrategyParts
{
    public static Agreement Agreement(Fields fields)
    {
        fields.Require("date", "by");
        var agreement = new Agreement(fields.Date("date") ?? default, fields.Text("by") ?? "");
        fields.Close();
        return agreement;
    }

    public static Source Source(Fields fields)
    {
        fields.Require("title");
        var source = new Source(fields.Text("title") ?? "", fields.Text("organisation"), fields.Date("date"), fields.Text("pages"));
        fields.Close();
        return source;
    }

    public static List<Level> Levels(Fields fields, Scope scope)
    {
        var segments = new Dictionary<string, int>();
        var levels = fields.Groups("levels", level => Level(level, scope, segments));
        if (fields.Has("levels") && segments.Count == 0)
            fields.Problems.Add(fields.LineOf("levels"), fields.At("levels"), "too-few", "A strategy has at least one level: `- { id: priority, name: Priority, plural: Priorities }`.");
        return levels;
    }

    static Level Level(Fields fields, Scope scope, Dictionary<string, int> segments)
    {
        fields.Require("id", "name", "plural");
        var level = new Level(scope.Levels.Claim(fields), fields.Text("name") ?? "", fields.Text("plural") ?? "");
        if (Versions.Level.Taken.Contains(level.Segment))
            Say(fields, "taken", $"`{level.Plural}` cannot be the name of a level, because its address is that of another page. Say more: `Our {level.Plural.ToLowerInvariant()}`.");
        else if (fields.Has("plural") && level.Plural != "" && level.Segment == "")
            Say(fields, "bad-id", $"`{level.Plural}` has no letter that can stand in an address.");
        else if (!segments.TryAdd(level.Segment, fields.LineOf("plural")) && level.Segment != "")
            Say(fields, "duplicate-id", $"Two levels have the plural `{level.Plural}`: first on line {segments[level.Segment]}. Their pages would have the same address.");
        fields.Close();
        return level;
    }

    static void Say(Fields fields, string code, string message) => fields.Problems.Add(fields.LineOf("plural"), fields.At("plural"), code, message);

    public static Stage Stage(Fields fields, Scope scope)
    {
        fields.Require("id", "name");
        var stage = new Stage(scope.Stages.Claim(fields), fields.Text("name") ?? "", fields.Text("aspiration"), fields.Text("statement"));
        fields.Close();
        return stage;
    }

    public static Principle Principle(Fields fields, Scope scope)
    {
        fields.Require("id", "title");
        var principle = new Principle(scope.Principles.Claim(fields), fields.Text("title") ?? "", fields.Text("text"));
        fields.Close();
        return principle;
    }

    public static Group Group(Fields fields, Scope scope)
    {
        fields.Require("id", "name");
        var group = new Group(scope.Groups.Claim(fields), fields.Text("name") ?? "", fields.Text("short"),
            Scope.Note(scope.GroupUses, fields, "parent", fields.Text("parent")),
            fields.Word<GroupState>("state") ?? GroupState.Standing, fields.Text("text"));
        fields.Close();
        return group;
    }

    public static Block Block(Fields fields, Scope scope)
    {
        fields.Require("id", "title");
        var block = new Block(scope.Blocks.Claim(fields), fields.Text("title") ?? "", fields.Text("text"));
        fields.Close();
        return block;
    }
}
