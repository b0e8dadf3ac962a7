using System.Globalization;
using System.Xml.Linq;
using Endeavour.Charts.Drawing;

namespace Endeavour.Tests.Charts;

/// <summary>A drawing taken apart again: its texts as boxes.</summary>
sealed class Picture
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public Picture(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        var box = Root.Attribute("viewBox")!.Value.Split(' ');
        (Width, Height, Size) = (Number(box[2]), Number(box[3]), Number(Root.Attribute("font-size")!.Value));
        Texts = [.. Root.Descendants(Svg + "text").Select(Box)];
    }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public double Size { get; }

    public IReadOnlyList<TextBox> Texts { get; }

    public string Words => string.Join(' ', Texts.Select(text => text.Words)).Replace('\u00a0', ' ');

    public string Part(string name) => Root.Element(Svg + name)!.Value;

    /// <summary>What is wrong with the words: two that touch, or one that leaves the drawing.</summary>
    public string? Fault()
    {
        foreach (var text in Texts)
            if (text.Left < -0.6 || text.Right > Width + 0.6 || text.Top < -0.6 || text.Bottom > Height + 0.6) return $"\"{text.Words}\" leaves the drawing: {text}, {Width} x {Height}";
        for (var i = 0; i < Texts.Count; i++)
            for (var k = i + 1; k < Texts.Count; k++)
                if (Texts[i].Touches(Texts[k])) return $"\"{Texts[i].Words}\" touches \"{Texts[k].Words}\": {Texts[i]}, {Texts[k]}";
        return null;
    }

    TextBox Box(XElement text)
    {
        var (x, y, bold) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value), text.Attribute("font-weight")?.Value == "700");
        var width = TextWidth.Of(text.Value, Size, bold);
        var left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        if (text.Attribute("transform") is not null) return new(text.Value.Trim('\u2067', '\u2069'), x - (Size * 0.76), y - width, x + (Size * 0.22), y);
        return new(text.Value.Trim('\u2067', '\u2069'), left, y - (Size * 0.76), left + width, y + (Size * 0.22));
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Where a text stands, from its capitals to its descenders.</summary>
sealed record TextBox(string Words, double Left, double Top, double Right, double Bottom)
{
    public bool Touches(TextBox other) =>
        Left < other.Right - 0.2 && other.Left < Right - 0.2 && Top < other.Bottom - 0.2 && other.Top < Bottom - 0.2;
}
