using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Programmes.Reviews;

namespace Endeavour.Strategy.Programmes.Files;

/// <summary>Reads the parts of a programme and says all that is wrong with them. The order of its dates is no problem of the file: it is a finding that the page explains.</summary>
sealed class ProgrammeReader(Problems problems)
{
    readonly Ids _phases = new(problems), _strands = new(problems), _steps = new(problems), _reviews = new(problems);

    public List<Use> Parts { get; } = [];

    public Phase Phase(Fields fields)
    {
        fields.Require("id", "title");
        var criteria = new Ids(problems);
        var phase = new Phase(_phases.Claim(fields), fields.Text("title") ?? "", fields.Text("text"), fields.Date("from"), fields.Date("to"), fields.Date("begun"), fields.Date("passed")) { Gate = fields.Groups("gate", criterion => Criterion(criterion, criteria)) };
        if (phase.Passed is not null && phase.Unmet().FirstOrDefault() is { } unmet)
            problems.Add(fields.LineOf("passed"), fields.At("passed"), "gate-not-met", $"The gate cannot be `passed` before “{unmet.Title}” is met. Say when it was met, or delete `passed`.");
        if (phase.Passed < phase.Begun) problems.Add(fields.LineOf("passed"), fields.At("passed"), "end-before-start", "The gate was passed before the phase had begun. Correct one of the days.");
        fields.Close();
        return phase;
    }

    Criterion Criterion(Fields fields, Ids ids)
    {
        fields.Require("id", "title");
        var criterion = new Criterion(ids.Claim(fields), fields.Text("title") ?? "", fields.Date("met"), fields.Text("evidence"), fields.Text("by"));
        Proven(fields, "met", "evidence", criterion.Evidence);
        fields.Close();
        return criterion;
    }

    public Strand Strand(Fields fields)
    {
        fields.Require("id", "title", "years");
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var strand = new Strand(_strands.Claim(fields), fields.Text("title") ?? "", Scope.Note(Parts, fields, "part", fields.Id("part"))) { Years = fields.Groups("years", year => Year(year, names)) };
        foreach (var (before, after) in strand.Years.Zip(strand.Years.Skip(1)))
            if (after.Ends <= before.Ends && after.Ends != default) problems.Add(names.GetValueOrDefault(after.Name), fields.At("years"), "years-order", $"`{after.Name}` ends on {after.Ends:yyyy-MM-dd}, not after `{before.Name}`. Put the years in order.");
        fields.Close();
        return strand;
    }

    YearState Year(Fields fields, Dictionary<string, int> names)
    {
        fields.Require("name", "ends", "intended");
        var year = new YearState(fields.Text("name") ?? "", fields.Date("ends") ?? default, fields.Text("intended") ?? "", fields.Text("reached"), fields.Date("on"), fields.Text("evidence"), fields.Text("by"));
        if (!names.TryAdd(year.Name, fields.Line)) problems.Add(fields.LineOf("name"), fields.At("name"), "duplicate-id", $"`{year.Name}` is there twice: first on line {names[year.Name]}.");
        Proven(fields, "reached", "evidence", year.Evidence);
        if (year.Reached is not null && year.On < year.Ends && year.Ends != default) problems.Add(fields.LineOf("on"), fields.At("on"), "before-the-end", $"What was reached is said when the year is over, on {year.Ends:yyyy-MM-dd} or later. Correct the day.");
        fields.Close();
        return year;
    }

    public Step Step(Fields fields)
    {
        fields.Require("id", "title");
        var step = new Step(_steps.Claim(fields), fields.Text("title") ?? "", fields.Date("due"), fields.Text("note"), fields.Text("owner"), fields.Date("done"), fields.Text("proof"));
        Proven(fields, "done", "proof", step.Proof);
        fields.Close();
        return step;
    }

    public Review Review(Fields fields)
    {
        fields.Require("id", "title", "every-months", "next");
        var review = new Review(_reviews.Claim(fields), fields.Text("title") ?? "", fields.Text("asks"), fields.Whole("every-months", 1, Reviews.Review.MostMonths) ?? 12, fields.Date("next") ?? default,
            fields.Whole("ahead-days", 0, Reviews.Review.LongestAhead) ?? Reviews.Review.UsualAhead, fields.Text("owner")) { Held = fields.Groups("held", Held) };
        if (review.Held.Exists(turn => turn.Due >= review.Next) && review.Next != default) problems.Add(fields.LineOf("next"), fields.At("next"), "next-held", "The `next` turn is not after those that are `held`. Correct the day.");
        fields.Close();
        return review;
    }

    static ReviewHeld Held(Fields fields)
    {
        fields.Require("due", "proof");
        var held = new ReviewHeld(fields.Date("due") ?? default, fields.Date("on"), fields.Text("proof") ?? "");
        fields.Close();
        return held;
    }

    void Proven(Fields fields, string key, string proof, string? said)
    {
        if (fields.Has(key) && said is null && !fields.Has(proof)) problems.Add(fields.LineOf(key), fields.At(key), "no-proof", $"`{key}` needs `{proof}`: what shows it.");
    }
}
