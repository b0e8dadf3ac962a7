using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Library.Themes;

namespace Endeavour.Strategy.Library.Files;

/// <summary>Reads the rows and the columns of the matrix.</summary>
static class LibraryReader
{
    public static RowLines Row(Fields fields, LibraryNames names)
    {
        fields.Require("id", "name");
        var row = new RowLines(names.Rows.Claim(fields), fields.Text("name") ?? "");
        fields.Close();
        return row;
    }

    public static GroupLines Group(Fields fields, LibraryNames names)
    {
        fields.Require("id", "name", "themes");
        var group = new GroupLines(names.Groups.Claim(fields), fields.Text("name") ?? "", fields.Text("definition"), fields.Groups("themes", theme => Theme(theme, names)));
        fields.Close();
        return group;
    }

    static ThemeLines Theme(Fields fields, LibraryNames names)
    {
        fields.Require("id", "name");
        var theme = new ThemeLines(names.Themes.Claim(fields), fields.Text("name") ?? "", fields.Text("definition"),
            fields.Has("elements") ? fields.List("elements", (node, path) => fields.Values.Id(node, path) is { } id ? new NamedAt(id, node.Line, path) : null) : null);
        if (theme.Name.Length > Themes.Theme.LongestName) fields.Problems.Add(fields.LineOf("name"), fields.At("name"), "too-long", $"The name of a theme can have {Themes.Theme.LongestName} letters at most.");
        fields.Close();
        return theme;
    }
}
