using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;

namespace Endeavour.Strategy.Programmes.Files;

/// <summary>One programme of a partnership, as a file gives it.</summary>
/// <param name="Parts">Where it names parts of the strategy.</param>
public sealed record ProgrammeBlock(string Partnership, Programme Programme, IReadOnlyList<Use> Parts, int Line)
{
    const int Most = 10_000;
    public static IReadOnlySet<string> Taken { get; } = new HashSet<string> { "new" };

    /// <summary>Reads and checks all that can be judged from this text alone.</summary>
    public static ProgrammeBlock Read(Fields fields)
    {
        fields.Require("partnership", "id", "title");
        var read = new ProgrammeReader(fields.Problems);
        var programme = new Programme
        {
            Id = Guid.Empty, Slug = fields.Id("id") ?? "", Title = fields.Text("title") ?? "", Strategy = fields.Id("strategy"), About = fields.Text("about"), Source = fields.Text("source"),
            Phases = fields.Groups("phases", read.Phase), Strands = fields.Groups("road-map", read.Strand), Steps = fields.Groups("steps", read.Step), Reviews = fields.Groups("reviews", read.Review),
        };
        if (Taken.Contains(programme.Slug)) fields.Problems.Add(fields.LineOf("id"), fields.At("id"), "taken", $"`{programme.Slug}` is the address of another page. Choose another id.");
        if (fields.Group("expect") is { } expect) Check(expect, programme);
        var partnership = fields.Text("partnership") ?? "";
        fields.Close();
        if (fields.Problems.Found.Count == 0) programme.Hash = ProgrammeText.HashOf(programme);
        return new(partnership, programme, read.Parts, fields.Line);
    }

    static void Check(Fields expect, Programme programme)
    {
        foreach (var (key, actual) in new[] { ("phases", programme.Phases.Count), ("strands", programme.Strands.Count), ("steps", programme.Steps.Count), ("reviews", programme.Reviews.Count) })
            if (expect.Whole(key, 0, Most) is { } said && said != actual)
                expect.Problems.Add(expect.LineOf(key), expect.At(key), "count", $"`expect` says {said} {key}, but the list has {actual}. Correct the number, or the list.");
        expect.Close();
    }
}
