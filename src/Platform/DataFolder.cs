namespace Endeavour.Platform;

/// <summary>Where things are kept: every path of the product comes from here.</summary>
public sealed class DataFolder
{
    public DataFolder(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    /// <summary>Observations, one folder a release.</summary>
    public string Evidence => Path.Combine(Root, "evidence");

    /// <summary>The releases of figures that a partnership keeps for itself, over the server's.</summary>
    public string EvidenceOf(string partnership) => Path.Combine(Evidence, "partnerships", partnership);

    /// <summary>Files that people gave, by the hash of their content: <c>files/ab/abcd…</c>.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>One SQLite file a partnership: <c>rutland.db</c>.</summary>
    public string Partnerships => Path.Combine(Root, "partnerships");

    /// <summary>Accounts, sessions and who belongs where, when they are kept in SQLite.</summary>
    public string DirectoryFile => Path.Combine(Root, "directory.db");

    /// <summary>The keys that seal cookies and secrets, when accounts are kept in SQLite.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Papers printed as PDF, by the hash of what was printed; they can be deleted at any time.</summary>
    public string Print => Path.Combine(Root, "print");

    /// <summary>Files that are being made for a download; nothing in it is kept.</summary>
    public string Downloads => Path.Combine(Root, "downloads");

    /// <summary>The folder named by <paramref name="option"/>, or by ENDEAVOUR_DATA, or <c>./data</c>.</summary>
    public static DataFolder From(string? option) =>
        new(Said(option) ?? Said(Environment.GetEnvironmentVariable("ENDEAVOUR_DATA")) ?? "data");

    static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
