using System.Text.Json;
using System.Text.Json.Serialization;
using Endeavour.Platform.Yaml;

namespace Endeavour.Strategy.Import;

/// <summary>What checking or importing found and did, for the command line, as text or as JSON.</summary>
public sealed record StrategyFilesResult(IReadOnlyList<string> Files, IReadOnlyList<PartnershipResult> Partnerships, IReadOnlyList<FileProblem> Problems)
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonIgnore]
    public bool Ok => Problems.Count == 0;

    /// <summary>0 when all is well; 1 when the files have problems.</summary>
    [JsonIgnore]
    public int ExitCode => Ok ? 0 : 1;

    public string ToJson() => JsonSerializer.Serialize(this, s_json);
}

/// <param name="Needs">None when the files hold no needs assessment of it.</param>
public sealed record PartnershipResult(string Id, Change Change, IReadOnlyList<VersionResult> Strategies, NeedsResult? Needs = null)
{
    /// <summary>None when the files hold no partners' strategies of it.</summary>
    public LibraryResult? Library { get; init; }

    /// <summary>None when the files hold nothing that its partners have bound themselves to.</summary>
    public CommitmentsResult? Commitments { get; init; }
    public IReadOnlyList<ProgrammeResult> Programmes { get; init; } = [];
    /// <summary>None when the files do not say how it chose.</summary>
    public ChoosingResult? Choosing { get; init; }
}

/// <summary>A programme in the files.</summary>
public sealed record ProgrammeResult(string Id, Change Change, int Phases, int Strands, int Steps, int Reviews);

/// <summary>Partners' strategies in the files.</summary>
public sealed record LibraryResult(Change Change, int Documents, int Themes, int Marks);

/// <summary>Principles' evidence, policies and anchors' commitments in the files.</summary>
public sealed record CommitmentsResult(Change Change, int Evidence, int Policies, int Anchors);
/// <summary>How a partnership chose, in the files.</summary>
public sealed record ChoosingResult(Change Change, int Choices, int Candidates, int Inspections);

/// <summary>A needs assessment in the files.</summary>
public sealed record NeedsResult(Change Change, int Topics, int Questions);

/// <param name="Levels">How many elements each level has, by the level's id, top first.</param>
public sealed record VersionResult(string Id, string Version, Change Change, IReadOnlyDictionary<string, int> Levels, int Principles, int Measures);

public enum Change
{
    Unchanged,
    Added,
    Changed,
}
