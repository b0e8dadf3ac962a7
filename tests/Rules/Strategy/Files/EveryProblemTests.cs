using System.Text;
using Endeavour.Strategy.Import;
using Endeavour.Platform.Yaml;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Strategy.Files;

/// <summary>Each slip is found on its own line, with words that say what to do.</summary>
public class EveryProblemTests
{
    [Fact]
    public void The_sample_has_no_problem() => Assert.Empty(Sample.Problems(Sample.Text));

    // What is written instead of what; the code; a part of the line it is reported on; a part of the message.
    public static TheoryData<string, string, string, string, string> Slips => new()
    {
        { "vision: Everyone", "vision: Every\u0007one", "control-character", "vision: Every\u0007one", "invisible" },
        { "title: The best start", "tittle: The best start", "unknown-key", "tittle", "Did you mean `title`?" },
        { "title: The best start", "tittle: The best start", "missing", "id: best-start", "`title` is missing in `strategy.elements[0]`" },
        { "vision: Everyone lives well.", "vision: [a, b]", "wrong-type", "vision: [", "should be a text, but is a list" },
        { "vision: Everyone lives well.", "vision: true", "wrong-type", "vision: true", "quotes" },
        { "vision: Everyone lives well.", "vision:", "empty", "vision:", "`vision` has no value" },
        { "vision: Everyone lives well.", "vision: \"  \"", "empty", "vision:", "delete the line" },
        { "indicator: 90631", "indicator: \"90631\"", "wrong-type", "indicator:", "without quotes" },
        { "indicator: 90631", "indicator: 90631.5", "out-of-range", "indicator:", "whole number" },
        { "indicator: 90631", "note: none", "no-indicator", "- id: readiness", "no-source" },
        { "no-source: No survey", "indicator: 4\n          no-source: No survey", "indicator-and-no-source", "no-source: No survey", "Delete `no-source`" },
        { "reach: [place, neighbourhood]", "reach: place", "wrong-type", "reach: place", "should be a list" },
        { "brand: { colour: \"#00594f\" }", "brand: green", "wrong-type", "brand: green", "a group of keys" },
        { "- id: best-start", "- id: Best Start", "bad-id", "id: Best Start", "`best-start`" },
        { "id: upper-vale", "id: 2vale", "bad-id", "id: 2vale", "starting with a letter" },
        { "id: connection", "id: best-start", "duplicate-id", "- id: best-start\n      title: Connected", "first on line 40" },
        { "id: belonging", "id: readiness", "duplicate-id", "- id: readiness\n          title: People", "first on line 45" },
        { "{ id: action, name: Action, plural: Actions }", "{ id: action, name: Action, plural: Priorities }", "duplicate-id", "id: action, name", "same address" },
        { "plural: Actions", "plural: Outcomes", "taken", "id: action, name", "another page" },
        { "stage: start-well", "stage: start-wel", "unknown-stage", "stage: start-wel", "Did you mean `start-well`?" },
        { "group: cfp", "group: board", "unknown-group", "group: board", "There are `cfp`" },
        { "short: CFP, state: proposed", "short: CFP, parent: board, state: proposed", "unknown-group", "parent: board", "There are `cfp`" },
        { "measure: readiness", "measure: readyness", "unknown-measure", "measure: readyness", "Did you mean `readiness`?" },
        { "stage: start-well", "level: prioriti", "unknown-level", "level: prioriti", "Did you mean `priority`?" },
        { "tier: do", "level: priority", "level-order", "level: priority", "A priority cannot be under a priority" },
        { "due: { note: by 2030 }", "children: [{ id: x, title: X }]", "too-deep", "children: [{", "no level below action" },
        { "areas: [E06000016]", "areas: [E06000099]", "unknown-area", "E06000099", "`E06000017` (Upper Vale)" },
        { "areas: [E06000016]", "areas: [Lower Vale]", "bad-area-code", "areas: [Lower", "nine-character code" },
        { ", area: E06000017 }", " }", "baseline-area", "baseline:", "covers more than one" },
        { "dated: 2022-01-11", "dated: 11/01/2022", "bad-date", "dated: 11", "2022-01-31" },
        { "dated: 2022-01-11", "dated: 2022-02-30", "bad-date", "dated: 2022-02-30", "not a date" },
        { "to: 2027", "to: 2020", "end-before-start", "to: 2020", "before it starts in 2022" },
        { "from: 2022", "from: 22", "out-of-range", "from: 22", "1948" },
        { "action: 2 }", "action: 3 }", "count", "action: 3 }", "says 3 actions, but the list has 2" },
        { "measures: 2", "measures: 3", "count", "measures: 3", "says 3 measures, but the list has 2" },
        { "action: 2 }", "deed: 2 }", "unknown-level", "deed: 2", "There is no level `deed`" },
        { "state: proposed, since", "state: maybe, since", "unknown-word", "state: maybe", "`accepted`" },
        { "status: agreed", "status: final", "unknown-word", "status: final", "`draft`, `consultation`, `agreed` or `superseded`" },
        { "since: 2021-11-02", "since: 2.11.2021", "bad-date", "since: 2.11", "2022-01-31" },
        { ", source: The board's papers }", " }", "no-proof", "done: 2021-12-01", "the paper that holds it" },
        { "done: 2021-12-01,", "done: 2021-12-01, why-not: Later,", "done-and-not", "why-not: Later", "Delete one of them" },
        { "sex: Persons", "sex: persons", "unknown-word", "sex: persons", "Did you mean `Persons`?" },
        { "due: { note: by 2030 }", "due: {}", "missing", "due: {}", "`date`, or a `note`" },
        { "\"#00594f\"", "\"#00f5a0\"", "low-contrast", "brand:", "4.5:1 is needed" },
        { "\"#00594f\"", "teal", "bad-colour", "brand:", "six digits" },
        { "  partnership: upper-vale", "  partnership: upper-dale", "unknown-partnership", "partnership: upper-dale", "Did you mean `upper-vale`?" },
        { "higher-is: better", "higher-is: better\n          kind: people", "unknown-word", "kind: people", "`population`" },
        { "{ value: 75, date: 2027-03-31 }", "{ value: 75, date: 2027-03-31 }\n          path: [{ date: 2027-03-31, value: 74 }]", "path-order", "path: [{", "come before the target's" },
        { "{ value: 75, date: 2027-03-31 }", "{ value: 75, date: 2027-03-31 }\n          path: [{ date: 2026-03-31, value: 74 }, { date: 2025-03-31, value: 73 }]", "path-order", "path: [{", "in order" },
        { "  elements:", "  statements: [{ id: x, text: I can, stories: [{ title: T, at: \"http://x.example\" }] }]\n  elements:", "bad-address", "statements: [{", "https://" },
        { "  elements:", "  statements: [{ id: x, text: I can, measures: [readyness] }]\n  elements:", "unknown-measure", "statements: [{", "Did you mean `readiness`?" },
        { "  elements:", "  metrics: [{ id: x, title: X, metrics: [{ text: Waits }] }]\n  elements:", "no-indicator", "metrics: [{", "`no-source`" },
        { "  elements:", "  metrics: [{ id: x, title: X, metrics: [{ text: Waits, no-source: None }] }, { id: x, title: Y, metrics: [] }]\n  elements:", "duplicate-id", "metrics: [{", "used twice" },
        { "- { measure: readiness }", "- { measure: readiness, title: X }", "unknown-key", "measure: readiness, title", "`title`" },
        { "- { measure: readiness }", "- { measure: readiness }\n            - { measure: readiness }", "duplicate-id", "- { measure: readiness }\n    - id: conn", "already listed" },
        { "  vision: Everyone", "  title: Again\n  vision: Everyone", "duplicate-key", "title: Again", "first on line 15" },
        { "vision: Everyone lives well.", "vision: &v Everyone\n  goal: *v", "alias", "goal: *v", "Write the value out" },
        { "vision: Everyone lives well.", "vision: All: well", "syntax", "vision: All", "quotes around a text" },
        { "  vision: Everyone", "\tvision: Everyone", "tab", "\tvision", "replace each tab" },
        { "- { code: E06000016, name: Lower Vale }", "- { code: E06000017, name: Lower Vale }", "duplicate-id", "name: Lower", "listed twice" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_reported_on_its_line_in_plain_words(string old, string changed, string code, string onLineOf, string message)
    {
        var text = Sample.With(old, changed);
        var problems = Sample.Problems(text);
        var problem = problems.FirstOrDefault(found => found.Code == code && found.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, $"Expected {code} with \"{message}\", but found:\n{string.Join('\n', problems)}");
        var lines = Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, onLineOf, 0, onLineOf.Length) == 0)
            .Select(at => text[..at].Count(letter => letter == '\n') + 1);
        Assert.Contains(problem.Line, lines);
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("# only a comment\n", "empty-file")]
    [InlineData("---\n", "empty-file")]
    [InlineData("- a\n- b\n", "neither")]
    [InlineData("indicators: []\n", "neither")]
    [InlineData("just words", "neither")]
    [InlineData("strategy: []", "wrong-type")]
    [InlineData("strategy:\n", "empty")]
    [InlineData("strategy: {}\n---\nstrategy: {}\n", "several-documents")]
    [InlineData("strategy: {a: [}\n", "syntax")]
    [InlineData("? [a, b]\n: c\n", "wrong-type")]
    public void A_file_that_is_no_strategy_says_so(string text, string code) => Assert.Contains(Sample.Problems(text), problem => problem.Code == code);

    [Fact]
    public void A_file_in_another_encoding_says_on_which_line()
    {
        var content = Encoding.Latin1.GetBytes("strategy:\n  id: x\n  title: Caf\u00e9\n");
        var problem = Assert.Single(Sample.Problems([new("latin.yaml", content)]));
        Assert.Equal(("not-utf8", 3), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_accepted() =>
        Assert.Empty(Sample.Problems("\uFEFF" + Sample.Text.ReplaceLineEndings("\r\n")));

    [Fact]
    public void A_file_that_is_not_text_is_refused_without_reading_it_all()
    {
        Assert.Equal("too-large", Assert.Single(Sample.Problems([new("big.yaml", new byte[FileText.LargestFile + 1])])).Code);
        Assert.NotEmpty(Sample.Problems([new("picture.yaml", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]));
    }

    [Fact]
    public void Deep_nesting_is_a_problem_not_a_crash()
    {
        Assert.Contains(Sample.Problems("strategy: " + new string('[', 50_000)), problem => problem.Code == "syntax");
        Assert.Contains(Sample.Problems(string.Concat(Enumerable.Range(0, 2_000).Select(depth => new string(' ', depth) + "a:\n"))), problem => problem.Code == "syntax");
    }

    [Fact]
    public void No_damage_to_a_file_stops_the_checker()
    {
        var random = new Random(20221);
        for (var round = 0; round < 500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Sample.Text);
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (round % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
            if (round % 3 == 1) bytes = Encoding.UTF8.GetBytes(Damage(random));
            Assert.All(Sample.Problems([new("damaged.yaml", bytes)]), problem => Assert.False(string.IsNullOrWhiteSpace(problem.Message)));
        }
    }

    // A line lost, doubled, or moved in or out.
    static string Damage(Random random)
    {
        var lines = Sample.Text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(4))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[random.Next(lines.Count)]); break;
            case 2: lines[at] = "  " + lines[at]; break;
            default: lines[at] = lines[at].TrimStart(); break;
        }
        return string.Join('\n', lines);
    }

    [Fact]
    public void The_path_leads_to_the_place()
    {
        var problem = Assert.Single(Sample.Problems(Sample.With("indicator: 90631", "indicator: many")));
        Assert.Equal("strategy.elements[0].measures[0].indicator", problem.Path);
    }

    [Fact]
    public void The_same_partnership_or_version_in_two_files_is_reported_with_the_first_place()
    {
        var file = Encoding.UTF8.GetBytes(Sample.Text);
        var problems = Sample.Problems([new("one.yaml", file), new("two.yaml", file)]);
        Assert.Equal(["duplicate-partnership", "duplicate-version"], problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Contains("one.yaml, line", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_replaced_element_must_be_in_an_earlier_version_when_there_is_one()
    {
        var later = Sample.Text[Sample.Text.IndexOf("strategy:", StringComparison.Ordinal)..].Replace("\"2022\"", "\"2025\"", StringComparison.Ordinal)
            .Replace("dated: 2022-01-11", "dated: 2025-01-03", StringComparison.Ordinal).Replace("stage: start-well", "replaces: best-strat", StringComparison.Ordinal);
        var problem = Assert.Single(Sample.Problems([new("one.yaml", Encoding.UTF8.GetBytes(Sample.Text)), new("two.yaml", Encoding.UTF8.GetBytes(later))]));
        Assert.Equal(("two.yaml", "unknown-replaces"), (problem.File, problem.Code));
        Assert.Contains("Did you mean `best-start`?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guides_own_example_has_no_problem()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "strategy-files.md")).ReplaceLineEndings("\n");
        var start = guide.IndexOf("```yaml\npartnership:", StringComparison.Ordinal) + "```yaml\n".Length;
        Assert.Empty(Sample.Problems(guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_guide_explains_every_code()
    {
        var guide = File.ReadAllText(Repository.Path("docs", "strategy-files.md"));
        Assert.All(Slips, slip => Assert.Contains($"`{slip.Data.Item3}`", guide, StringComparison.Ordinal));
    }
}
