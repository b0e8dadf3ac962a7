using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Yaml;

namespace Endeavour.Evidence.NeedsAssessment.Files;

/// <summary>The needs assessment of one partnership as text: topics, their questions in order, and for each what is known.</summary>
public sealed record NeedsBlock(string Partnership, IReadOnlyList<TopicLines> Topics, int Line)
{
    const int Most = 100_000;

    /// <summary>Reads and checks all that can be judged from this text alone.</summary>
    public static NeedsBlock Read(Fields fields)
    {
        fields.Require("partnership", "topics");
        var lines = new Dictionary<string, int>();
        var block = new NeedsBlock(fields.Text("partnership") ?? "", fields.Groups("topics", topic => TopicReader.Read(topic, lines)), fields.Line);
        if (fields.Group("expect") is { } expect)
        {
            Check(expect, "topics", block.Topics.Count);
            Check(expect, "questions", block.Topics.Sum(topic => topic.Questions.Count));
            expect.Close();
        }
        fields.Close();
        return block;
    }

    static void Check(Fields expect, string key, int actual)
    {
        if (expect.Whole(key, 0, Most) is { } said && said != actual)
            expect.Problems.Add(expect.LineOf(key), expect.At(key), "count", $"`expect` says {said} {key}, but the list has {actual}. Correct the number, or the list.");
    }
}

/// <summary>A topic of the file. What the file does not say is none: the record keeps what it has.</summary>
public sealed record TopicLines(string Id, string Title, string? Summary, string? Owner, DateOnly? Refresh, IReadOnlyList<QuestionLines> Questions)
{
    public Named? OwnerAt { get; init; }
}

/// <summary>A question of the file.</summary>
/// <param name="State">None when the file leaves it as it is.</param>
/// <param name="Evidence">None when the file leaves it as it is.</param>
public sealed record QuestionLines(int Number, string Text, IReadOnlyList<Named> Goals, Named? Owner, QuestionState? State, string? Because, string? Who, IReadOnlyList<EvidenceItem>? Evidence, IReadOnlyList<Finding>? Findings);

/// <summary>A place that names something outside the file.</summary>
public sealed record Named(string Value, int Line, string Path);
