using System.Text;

namespace Endeavour.Platform.Yaml;

/// <summary>A hash of what a node says, whatever the order of its keys, its quotes, its comments and its layout.</summary>
public static class ContentHash
{
    /// <summary>Raise this when the reader starts to keep more of a file: then the same file is imported anew.</summary>
    const string Reader = "1";

    public static string Of(Node node)
    {
        var canonical = new StringBuilder(Reader);
        Write(node, canonical);
        return Sha256.Of(canonical.ToString());
    }

    static void Write(Node node, StringBuilder to)
    {
        switch (node)
        {
            case Scalar scalar:
                to.Append('"').Append(scalar.Text.Trim().Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
                break;
            case Sequence sequence:
                to.Append('[');
                foreach (var item in sequence.Items) Write(item, to);
                to.Append(']');
                break;
            case Mapping mapping:
                to.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    to.Append(entry.Key).Append(':');
                    Write(entry.Value, to);
                }
                to.Append('}');
                break;
        }
    }
}
