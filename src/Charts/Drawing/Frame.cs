namespace Endeavour.Charts.Drawing;

/// <summary>The measures of a form: how wide the drawing is, how large its text, whether lines are named at their ends or below.</summary>
sealed record Frame(string Name, double Width, double Size, double PlotHeight, bool NamesAtLineEnds)
{
    public double LineHeight => Math.Round(Size * 1.27);

    public double MarkSize => Size * 0.8;

    public static Frame For(ChartForm form) => form switch
    {
        ChartForm.Narrow => new("narrow", 340, 14, 190, false),
        ChartForm.Print => new("print", 600, 15, 230, true),
        _ => new("wide", 720, 15, 260, true),
    };
}
