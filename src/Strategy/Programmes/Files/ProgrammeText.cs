using System.Globalization;
using Endeavour.Platform;
using Endeavour.Strategy.Files.Writing;
using Endeavour.Strategy.Programmes.Reviews;

namespace Endeavour.Strategy.Programmes.Files;

/// <summary>A programme as the file that an import takes: one canonical text. Importing it changes nothing.</summary>
public sealed class ProgrammeText
{
    readonly YamlLines _lines = new();

    ProgrammeText() { }

    public static string Of(string partnership, Programme programme) => "# yaml-language-server: $schema=programme.schema.json\n" + new ProgrammeText().Write(partnership, programme);

    /// <summary>The hash of the canonical text, whichever partnership it belongs to.</summary>
    public static string HashOf(Programme programme) => Sha256.Of(new ProgrammeText().Write(null, programme));

    string Write(string? partnership, Programme programme)
    {
        _lines.Group("programme", () =>
        {
            Keys(("partnership", partnership), ("id", programme.Slug), ("title", programme.Title), ("strategy", programme.Strategy), ("about", programme.About), ("source", programme.Source));
            _lines.List("phases", programme.Phases, Phase);
            _lines.List("road-map", programme.Strands, Strand);
            _lines.List("steps", programme.Steps, Step);
            _lines.List("reviews", programme.Reviews, Review);
        });
        return _lines.ToString();
    }

    void Phase(Phase phase)
    {
        Keys(("id", phase.Id), ("title", phase.Title), ("text", phase.Text));
        foreach (var (key, day) in new[] { ("from", phase.From), ("to", phase.To), ("begun", phase.Begun), ("passed", phase.Passed) }) _lines.Key(key, day);
        _lines.List("gate", phase.Gate, each =>
        {
            Keys(("id", each.Id), ("title", each.Title));
            _lines.Key("met", each.Met);
            Keys(("evidence", each.Evidence), ("by", each.By));
        });
    }

    void Strand(Strand strand)
    {
        Keys(("id", strand.Id), ("title", strand.Title), ("part", strand.Part));
        if (strand.Years.Count == 0) _lines.Line("years: []");
        _lines.List("years", strand.Years, each =>
        {
            Keys(("name", each.Name));
            _lines.Key("ends", (DateOnly?)each.Ends);
            Keys(("intended", each.Intended), ("reached", each.Reached));
            _lines.Key("on", each.On);
            Keys(("evidence", each.Evidence), ("by", each.By));
        });
    }

    void Step(Step step)
    {
        Keys(("id", step.Id), ("title", step.Title));
        _lines.Key("due", step.Due);
        Keys(("note", step.Note), ("owner", step.Owner));
        _lines.Key("done", step.Done);
        Keys(("proof", step.Proof));
    }

    void Review(Review review)
    {
        Keys(("id", review.Id), ("title", review.Title), ("asks", review.Asks));
        _lines.Key("every-months", (int?)review.EveryMonths);
        _lines.Key("next", (DateOnly?)review.Next);
        if (review.AheadDays != Reviews.Review.UsualAhead) _lines.Line(string.Create(CultureInfo.InvariantCulture, $"ahead-days: {review.AheadDays}"));
        Keys(("owner", review.Owner));
        _lines.List("held", review.Held, each =>
        {
            _lines.Key("due", (DateOnly?)each.Due);
            _lines.Key("on", each.On);
            Keys(("proof", each.Proof));
        });
    }

    void Keys(params IEnumerable<(string Key, string? Value)> keys)
    {
        foreach (var (key, value) in keys) _lines.Key(key, value);
    }
}
