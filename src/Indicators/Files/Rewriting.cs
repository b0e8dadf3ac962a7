using Endeavour.Indicators.Definitions;
using Endeavour.Indicators.Releases;
using Endeavour.Indicators.Sheets;
using Endeavour.Indicators.Uploads;

namespace Endeavour.Indicators.Files;

/// <summary>Writes a file of another shape on as an export would hold it, line by line, so that one pipeline checks and keeps every row.</summary>
/// <param name="below">The server's figures, where the folder is a partnership's own.</param>
sealed class Rewriting(EvidenceFolder folder, EvidenceFolder? below, IReadOnlyDictionary<int, IndicatorDefinition> given, TimeProvider clock, ImportProblems problems) : IDisposable
{
    readonly LocalNumbers _numbers = new(folder);
    readonly HashSet<int> _uploads = [];
    readonly Dictionary<int, IndicatorDefinition?> _known = [];
    readonly Reading.EvidenceStore _own = new(folder, clock);
    readonly Reading.EvidenceStore? _server = below is null ? null : new(below, clock);
    Registry? _registry;

    /// <summary>The folder of a registry that was given with the import.</summary>
    public string? GivenRegistry { get; init; }

    /// <summary>What the files themselves say of their indicators, over what was given beside them.</summary>
    public Dictionary<int, IndicatorDefinition> Said { get; } = given.ToDictionary();

    /// <summary>Rows that the pipeline never sees, because they could not be put into words.</summary>
    public int RowsRefused { get; private set; }

    /// <summary>In the producer's upload a row that stands twice is a fault.</summary>
    public IReadOnlySet<int> RefusesTwice => _uploads;

    /// <returns>How many rows were written on.</returns>
    public int Run(FileShape shape, Stream from, string path, int number, Stream to) =>
        shape == FileShape.Upload ? Upload(from, path, number, to) : Template(shape, from, path, to);

    int Template(FileShape shape, Stream from, string path, Stream to)
    {
        var template = new TemplateFile(path, _numbers, Known, clock.GetUtcNow().Year, problems);
        template.Read(shape == FileShape.Workbook ? WorkbookRows.Read(Whole(from), Path.GetFileName(path), problems) : CsvRows.Read(from, path, problems), to);
        foreach (var (id, said) in template.Said) Said[id] = said;
        RowsRefused += template.RowsRefused;
        return template.Rows;
    }

    int Upload(Stream from, string path, int number, Stream to)
    {
        _registry ??= KeptRegistry.Read(GivenRegistry, folder, below, problems);
        if (_registry is null)
        {
            if (!problems.AnyRefusal) problems.Add(new(Path.GetFileName(path), 0, null, "noRegistry", "This is the producer's upload format, which says sexes, ages and categories by number. Give the registry that says what they are, once: --registry FOLDER"));
            from.CopyTo(Stream.Null);
            return 0;
        }
        _uploads.Add(number);
        var upload = new UploadFile(path, _registry, Known, problems);
        upload.Read(from, to);
        RowsRefused += upload.RowsRefused;
        return upload.Rows;
    }

    /// <summary>What came to be known on the way, when the release is published.</summary>
    public void Keep(DateTimeOffset now)
    {
        _numbers.Keep();
        if (GivenRegistry is not null) KeptRegistry.Keep(GivenRegistry, folder, now);
    }

    IndicatorDefinition? Known(int id)
    {
        if (Said.TryGetValue(id, out var said)) return said;
        if (_known.TryGetValue(id, out var known)) return known;
        // An indicator that was given under embargo is known to whoever gives more of it.
        return _known[id] = _own.PreviewDefinition(id) ?? _server?.PreviewDefinition(id);
    }

    static MemoryStream Whole(Stream from)
    {
        var whole = new MemoryStream();
        from.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }

    public void Dispose()
    {
        _own.Dispose();
        _server?.Dispose();
    }
}
