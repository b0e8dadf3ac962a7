using System.Reflection;

namespace Endeavour.Web;

/// <summary>Every module, left to right: their pages are served and their entities are kept.</summary>
static class Modules
{
    public static IReadOnlyList<Assembly> All { get; } =
        [.. new[] { "Platform", "Accounts", "Evidence", "Strategy", "Publishing" }.Select(name => Assembly.Load("Endeavour." + name))];
}
