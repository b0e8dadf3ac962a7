namespace Endeavour.Strategy.Versions;

/// <summary>A list that says the same is left as it is, so that it counts as unchanged.</summary>
static class Same
{
    public static void Become<T>(this List<T> list, IEnumerable<T> other)
    {
        var wanted = other.ToList();
        if (list.SequenceEqual(wanted)) return;
        list.Clear();
        list.AddRange(wanted);
    }
}
