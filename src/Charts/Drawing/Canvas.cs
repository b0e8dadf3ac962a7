using System.Text;

namespace Endeavour.Charts.Drawing;

enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>How a text is written.</summary>
/// <param name="Bold">In bold.</param>
/// <param name="Anchor">Which part of the text is at the place given.</param>
/// <param name="Fill">The colour, where it is not the drawing's.</param>
/// <param name="Halo">With a white edge, so that lines behind do not disturb.</param>
/// <param name="Upward">Turned to read from below to above.</param>
readonly record struct Ink(bool Bold = false, Anchor Anchor = Anchor.Start, string? Fill = null, bool Halo = false, bool Upward = false);

/// <summary>What a picture says of itself to those who do not see it.</summary>
readonly record struct Caption(string Id, string Kind, string Title, string Description);

/// <summary>A drawing under way. Nothing in it has an id, a style or a script but the title and the description.</summary>
sealed class Canvas
{
    readonly StringBuilder _body = new();

    public string Body => _body.ToString();

    public void Raw(string element) => _body.Append(element);

    public void Path(string data, string attributes) => _body.Append("<path ").Append(attributes).Append(" d=\"").Append(data).Append("\"/>");

    public void Stroke(string data, string colour, double width, string? dash = null) =>
        Path(data, $"fill=\"none\" stroke=\"{colour}\" stroke-width=\"{Coordinate.Text(width)}\"" + (dash is null ? "" : $" {dash}"));

    public void Text(double x, double y, string text, Ink ink = default)
    {
        _body.Append("<text x=\"").Append(Coordinate.Text(x)).Append("\" y=\"").Append(Coordinate.Text(y)).Append('"');
        if (ink.Anchor != Anchor.Start) _body.Append(ink.Anchor == Anchor.End ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
        if (ink.Bold) _body.Append(" font-weight=\"700\"");
        if (ink.Fill is not null) _body.Append(" fill=\"").Append(ink.Fill).Append('"');
        if (ink.Halo) _body.Append(" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        if (ink.Upward) _body.Append(" transform=\"rotate(-90 ").Append(Coordinate.Pair(x, y)).Append(")\"");
        _body.Append('>').Append(Xml.Escape(Direction.Line(text))).Append("</text>");
    }

    /// <summary>Lines of text below one another; gives the baseline that would come next.</summary>
    public double Lines(double x, double y, IEnumerable<string> lines, double lineHeight, Ink ink = default)
    {
        foreach (var line in lines)
        {
            Text(x, y, line, ink);
            y += lineHeight;
        }
        return y;
    }

    /// <summary>The finished picture with its title and description, to be read out as one.</summary>
    public string Picture(Caption caption, Frame frame, double height)
    {
        var id = $"{Xml.Id(caption.Id)}-{frame.Name}";
        var (width, tall) = (Coordinate.Text(frame.Width), Coordinate.Text(Math.Ceiling(height)));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart--{frame.Name} chart--{caption.Kind}\" role=\"img\" "
            + $"aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"0 0 {width} {tall}\" width=\"{width}\" height=\"{tall}\" "
            + $"direction=\"ltr\" font-size=\"{Coordinate.Text(frame.Size)}\" fill=\"{Palette.Ink}\">"
            + $"<title id=\"{id}-title\">{Xml.Escape(caption.Title)}</title><desc id=\"{id}-desc\">{Xml.Escape(caption.Description)}</desc>"
            + _body + "</svg>";
    }
}
