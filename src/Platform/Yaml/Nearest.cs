namespace Endeavour.Platform.Yaml;

/// <summary>"Did you mean": the known word that is nearest to a mistyped one.</summary>
public static class Nearest
{
    /// <summary>" Did you mean `title`?" or "" when nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } near ? $" Did you mean `{near}`?" : "";

    public static string? Find(string word, IEnumerable<string> known)
    {
        var reach = Math.Max(1, word.Length / 3);
        return known.Select(candidate => (candidate, distance: Distance(Plain(word), Plain(candidate))))
            .Where(pair => pair.distance <= reach)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    static string Plain(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>Letters to add, drop, change or swap with their neighbour (optimal string alignment).</summary>
    static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 20 || a.Length > 100) return int.MaxValue;
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
