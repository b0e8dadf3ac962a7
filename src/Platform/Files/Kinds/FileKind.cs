namespace Endeavour.Platform.Files.Kinds;

/// <summary>A kind of file that Endeavour takes. What a file is, its content says; its name must agree.</summary>
/// <param name="Code">What the record holds: <c>pdf</c>.</param>
/// <param name="Name">For people, after "a": <c>PNG image</c>.</param>
/// <param name="ContentType">Exactly what a download is called.</param>
/// <param name="OpensInBrowser">Only papers and pictures; everything else is saved.</param>
/// <param name="Endings">The endings its name may have, the usual one first.</param>
public sealed record FileKind(string Code, string Name, string ContentType, bool OpensInBrowser, params IReadOnlyList<string> Endings)
{
    public static readonly FileKind Pdf = new("pdf", "PDF", "application/pdf", true, ".pdf");
    public static readonly FileKind Png = new("png", "PNG image", "image/png", true, ".png");
    public static readonly FileKind Jpeg = new("jpeg", "JPEG image", "image/jpeg", true, ".jpg", ".jpeg");
    public static readonly FileKind Gif = new("gif", "GIF image", "image/gif", true, ".gif");
    public static readonly FileKind WebP = new("webp", "WebP image", "image/webp", true, ".webp");
    public static readonly FileKind Word = new("docx", "Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, ".docx");
    public static readonly FileKind Excel = new("xlsx", "Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, ".xlsx");
    public static readonly FileKind PowerPoint = new("pptx", "PowerPoint presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false, ".pptx");
    public static readonly FileKind OpenText = new("odt", "OpenDocument text", "application/vnd.oasis.opendocument.text", false, ".odt");
    public static readonly FileKind OpenSheet = new("ods", "OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", false, ".ods");
    public static readonly FileKind Csv = new("csv", "CSV table", "text/csv; charset=utf-8", false, ".csv");
    public static readonly FileKind Text = new("txt", "text file", "text/plain; charset=utf-8", false, ".txt", ".md");
    public static readonly FileKind Json = new("json", "JSON file", "application/json", false, ".json");
    public static readonly FileKind Yaml = new("yaml", "YAML file", "application/yaml; charset=utf-8", false, ".yaml", ".yml");
    public static readonly FileKind Calendar = new("ics", "calendar file", "text/calendar; charset=utf-8", false, ".ics");

    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Png, Jpeg, Gif, WebP, Word, Excel, PowerPoint, OpenText, OpenSheet, Csv, Text, Json, Yaml, Calendar];

    /// <summary>For an <c>accept</c> attribute: a help to people, not the check.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(kind => kind.Endings));

    /// <summary>A kind that the record holds.</summary>
    public static FileKind Kept(string code) => All.FirstOrDefault(kind => kind.Code == code) ?? throw new FormatException($"\"{code}\" is not a kind of file.");

    internal static FileKind? Ending(string ending) => All.FirstOrDefault(kind => kind.Endings.Contains(ending));

    internal string Article => Name[0] is 'E' or 'O' ? "an" : "a";
}
