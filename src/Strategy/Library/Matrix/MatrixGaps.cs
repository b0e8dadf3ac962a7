using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Library.Themes;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>Where partners' strategies and ours differ: what many of them name and ours does not, and what ours has that few of them name.</summary>
public sealed class MatrixGaps
{
    public MatrixGaps(MatrixPicture matrix, Tree ours)
    {
        // A third is many, a tenth is few: a rule of thumb that the page says.
        (Many, Few) = ((int)Math.Ceiling(matrix.Read.Count / 3.0), (int)Math.Floor(matrix.Read.Count / 10.0));
        Met = matrix.Themes.ToDictionary(theme => theme.Id, theme => (IReadOnlyList<Element>)[.. theme.Elements.Select(ours.Find).OfType<Element>()]);
        bool IsOurs(Theme theme) => Met[theme.Id].Count > 0;
        NotOurs = [.. matrix.Most().Where(count => count.All >= Many && !IsOurs(count.Theme))];
        OursAlone = [.. matrix.Themes.Select(theme => matrix.Counts[theme.Id]).Where(count => count.All <= Few && IsOurs(count.Theme))];
        HashSet<Guid> met = [.. Met.Values.SelectMany(elements => elements).SelectMany(element => ours.Ancestors(element).Append(element).Concat(ours.Descendants(element))).Select(element => element.Id)];
        Unmet = [.. ours.Elements.Where(element => element.Depth <= 1 && !met.Contains(element.Id))];
    }

    public int Many { get; }
    public int Few { get; }
    /// <summary>The parts of our strategy that meet a theme.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<Element>> Met { get; }
    public IReadOnlyList<ThemeCount> NotOurs { get; }
    public IReadOnlyList<ThemeCount> OursAlone { get; }
    /// <summary>Parts of the upper levels that no theme is mapped to, nor to what is below them.</summary>
    public IReadOnlyList<Element> Unmet { get; }
}
