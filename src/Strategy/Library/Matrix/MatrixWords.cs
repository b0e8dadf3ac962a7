using System.Globalization;
using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Library.Matrix;

/// <summary>What the matrix says in sentences, each derived from its cells.</summary>
public static class MatrixWords
{
    public static string Sentence(MatrixPicture matrix)
    {
        if (matrix.Most() is not [var first, ..] most) return "No document has been marked yet, so nothing can be said of what partners have in common.";
        var same = most.TakeWhile(count => count.All == first.All).Select((count, at) => Inside(count.Theme.Name, at == 0)).ToList();
        var names = same.Count switch { 1 => $"{same[0]} is", 2 => $"{same[0]} and {same[1]} are", _ => $"{same[0]}, {same[1]} and {same.Count - 2} more are each" };
        return $"{names} named by {first.All} of the {Wording.Many(matrix.Read.Count, "partner", "partners")} whose documents were read, {(first.High == 0 ? "by none as a high priority" : $"by {first.High} as a high priority")}.";
    }

    /// <summary>How much of it rests on documents' own words.</summary>
    public static string Evidence(MatrixPicture matrix)
    {
        if (matrix.Filled == 0) return "";
        var hollow = matrix.Hollow switch { 0 => "Every one of them carries a quotation.", 1 => "1 of them has no quotation and is drawn hollow.", var many => $"{many} of them have no quotation and are drawn hollow." };
        var lost = matrix.NotFound switch { 0 => "", 1 => " 1 quotation was not found in the kept text of its document.", var many => $" {many} quotations were not found in the kept text of their documents." };
        var cells = (matrix.Rows.Count * matrix.Themes.Count).ToString("N0", CultureInfo.GetCultureInfo("en-GB"));
        return $"{Wording.Many(matrix.Filled, "of", "of")} {cells} cells {(matrix.Filled == 1 ? "is" : "are")} filled. {hollow}{lost}";
    }

    /// <summary>Rows in which nobody has looked, so that an empty cell says nothing.</summary>
    public static string? NotRead(MatrixPicture matrix)
    {
        var names = matrix.Rows.Where(row => !matrix.IsRead(row)).Select(row => row.Name).ToList();
        return names.Count == 0 ? null : $"{Wording.Many(names.Count, "partner was", "partners were")} not read, because there was no document to read: {string.Join("; ", names)}. {(names.Count == 1 ? "It counts" : "They count")} neither for nor against a theme.";
    }

    public static string Inside(string name, bool first) => first || name.Length < 2 || char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
