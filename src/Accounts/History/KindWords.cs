using System.Globalization;
using System.Text;

namespace Endeavour.Accounts.History;

/// <summary>The names that the record uses for itself, as people read them.</summary>
public static class KindWords
{
    /// <summary>"PostVacated" and "isStatutory" as "Post vacated" and "Is statutory".</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder();
        foreach (var (at, letter) in name.Index())
        {
            if (at > 0 && char.IsUpper(letter)) words.Append(' ');
            words.Append(at == 0 ? char.ToUpperInvariant(letter) : char.ToLower(letter, CultureInfo.InvariantCulture));
        }
        // The pages call them promises.
        return words.Replace("Obligation", "Promise").Replace("obligation", "promise").ToString();
    }

    /// <summary>The name of a part, without the "id" of what it points to.</summary>
    public static string OfPart(string name) => Of(name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
}
