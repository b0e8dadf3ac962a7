using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Parser = YamlDotNet.Core.Parser;

namespace Endeavour.Platform.Yaml;

/// <summary>
/// Makes nodes of YAML's events. YamlDotNet's own document stops at the first repeated key and follows aliases without limit;
/// this one reports every repeated key with its line, and refuses aliases.
/// </summary>
public sealed class Composer(Problems problems)
{
    const int DeepestNesting = 60;

    /// <summary>The one document of the text, or null when there is none to judge; the reasons are in the problems.</summary>
    public Node? Compose(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return Empty();
            parser.Consume<DocumentStart>();
            var root = Read(parser, "", 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                problems.Add(Line(second), "", "several-documents", "The file has more than one document, separated by `---`. Put each in a file of its own.");
            return root is Scalar { IsNull: true } ? Empty() : root;
        }
        catch (YamlException exception)
        {
            return Broken((int)exception.Start.Line, Reason(exception));
        }
        // The parser has a bug or two of its own: a few broken texts end in these instead.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return Broken((int)(parser.Current?.End.Line ?? 1), "the text after this cannot be read.");
        }
    }

    Node? Broken(int line, string reason)
    {
        problems.Add(line, "", "syntax", $"This is not valid YAML: {reason} Check the indentation here and on the line above, "
            + "and put quotes around a text that has a colon followed by a space, or that starts with a sign such as @, %, & or *.");
        return null;
    }

    Node? Empty()
    {
        problems.Add(1, "", "empty-file", "The file is empty. It should have a `partnership`, a `strategy`, or both.");
        return null;
    }

    Node Read(IParser parser, string path, int depth)
    {
        if (depth > DeepestNesting) throw new YamlException(parser.Current!.Start, parser.Current.End, $"The file is nested more than {DeepestNesting} levels deep.");
        return parser.Consume<ParsingEvent>() switch
        {
            MappingStart start => Mapping(parser, start, path, depth),
            SequenceStart start => Sequence(parser, start, path, depth),
            YamlDotNet.Core.Events.Scalar scalar => new Scalar(Line(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain),
            var alias => Refuse(alias, path),
        };
    }

    Scalar Refuse(ParsingEvent alias, string path)
    {
        problems.Add(Line(alias), path, "alias", "References inside YAML (`*name`) are not used in strategy files. Write the value out.");
        return new(Line(alias), "", false);
    }

    Sequence Sequence(IParser parser, SequenceStart start, string path, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser, $"{path}[{items.Count}]", depth + 1));
        return new(Line(start), items);
    }

    Mapping Mapping(IParser parser, MappingStart start, string path, int depth)
    {
        var entries = new Dictionary<string, Entry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var line = Line(parser.Current!);
            var key = Key(parser, path, depth);
            var at = path == "" ? key : $"{path}.{key}";
            var value = Read(parser, at, depth + 1);
            if (entries.TryAdd(key, new(key, line, value))) continue;
            problems.Add(line, at, "duplicate-key", $"The key `{key}` is here twice: first on line {entries[key].Line}. Keep one of them.");
        }
        return new(Line(start), [.. entries.Values]);
    }

    string Key(IParser parser, string path, int depth)
    {
        var node = Read(parser, path, depth + 1);
        if (node is Scalar key) return key.Text;
        problems.Add(node.Line, path, "wrong-type", $"A key must be a word, not {node.Kind}.");
        return "?";
    }

    static int Line(ParsingEvent found) => (int)found.Start.Line;

    static string Reason(YamlException exception)
    {
        var reason = exception.Message;
        // YamlDotNet puts the position first: "(Line: 3, Col: 1, Idx: 20) - (…): While parsing …".
        var colon = reason.LastIndexOf("): ", StringComparison.Ordinal);
        if (colon >= 0) reason = reason[(colon + 3)..];
        return reason.TrimEnd('.') + ".";
    }
}
