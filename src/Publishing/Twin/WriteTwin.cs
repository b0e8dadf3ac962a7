using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Endeavour.Platform.Calendar;

namespace Endeavour.Publishing.Twin;

/// <summary>
/// Writes the whole public site as files that work without the server: it visits every page as a visitor would, from the front page on, so it can hold
/// nothing that a visitor cannot see. Written beside and then given its name; a link that leads nowhere refuses the whole.
/// </summary>
public sealed partial class WriteTwin(HttpClient site, TimeProvider clock)
{
    /// <summary>The file that tells a twin from any other folder.</summary>
    public const string Manifest = "endeavour-site.json";

    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly Dictionary<string, string> _files = [];
    readonly Dictionary<string, TwinPage> _pages = [];
    readonly Dictionary<string, byte[]> _others = [];
    readonly List<string> _problems = [];

    /// <param name="folder">Where to; it is not there yet, is empty, or holds an earlier twin.</param>
    /// <param name="report">Told of each address visited.</param>
    public async Task<TwinReport> Run(string folder, IProgress<string>? report = null, CancellationToken cancellation = default)
    {
        if (Occupied(folder) is { } occupied) return new(0, 0, [occupied]);
        var waiting = new Queue<(string Address, string From)>([("/", "the front page")]);
        var seen = new HashSet<string> { "/" };
        while (waiting.TryDequeue(out var next))
        {
            report?.Report(next.Address);
            foreach (var found in await Visit(next.Address, next.From, cancellation))
                if (seen.Add(found)) waiting.Enqueue((found, next.Address));
        }
        if (_problems.Count == 0) Write(folder);
        return new(_pages.Count, _others.Count, _problems);
    }

    async Task<IReadOnlyList<string>> Visit(string address, string from, CancellationToken cancellation)
    {
        using var answer = await site.GetAsync(new Uri(address, UriKind.Relative), cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            _problems.Add($"{from} leads to {address}, which answers {(int)answer.StatusCode}.");
            return [];
        }
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var file = TwinPath.Of(address, isPage);
        _files[address] = file;
        if (!isPage)
        {
            _others[file] = await answer.Content.ReadAsByteArrayAsync(cancellation);
            return answer.Content.Headers.ContentType?.MediaType == "text/css" ? [.. StyleLinks(_others[file])] : [];
        }
        var page = new TwinPage(address, await answer.Content.ReadAsStringAsync(cancellation), London.DayOf(clock.GetUtcNow()));
        _pages[address] = page;
        return page.Addresses;
    }

    void Write(string folder)
    {
        var beside = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".new";
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, page) in _pages) Keep(_files[address], System.Text.Encoding.UTF8.GetBytes(page.Write(_files[address], to => _files.GetValueOrDefault(to))));
        foreach (var (file, bytes) in _others) Keep(file, file.EndsWith(".css", StringComparison.Ordinal) ? Relative(file, bytes) : bytes);
        File.WriteAllText(Path.Combine(beside, Manifest), JsonSerializer.Serialize(new { made = clock.GetUtcNow(), files = hashes }, Style));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.Move(beside, folder);

        void Keep(string file, byte[] bytes)
        {
            var path = Path.Combine(beside, file.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            hashes[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }
    }

    byte[] Relative(string file, byte[] css) =>
        System.Text.Encoding.UTF8.GetBytes(StyleUrl().Replace(System.Text.Encoding.UTF8.GetString(css), match => _files.TryGetValue(match.Groups[1].Value, out var to) ? $"url(\"{TwinPath.Between(file, to)}\")" : match.Value));

    static IEnumerable<string> StyleLinks(byte[] css) => StyleUrl().Matches(System.Text.Encoding.UTF8.GetString(css)).Select(match => match.Groups[1].Value).Distinct();

    static string? Occupied(string folder) =>
        File.Exists(folder) ? $"{folder} is a file. Name a folder."
        : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Manifest))
            ? $"{folder} holds something else. Name a folder that is empty, new, or an earlier copy of the site." : null;

    [GeneratedRegex("""url\(["']?(/[^)"']+)["']?\)""")]
    private static partial Regex StyleUrl();
}

/// <summary>What was written, or why nothing was.</summary>
public sealed record TwinReport(int Pages, int Files, IReadOnlyList<string> Problems);
