using System.Text;
using System.Text.Json;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Strategy.Library.Marking;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;
using NJsonSchema;

namespace Endeavour.Tests.Rules.Strategy.Library;

/// <summary>Partners' strategies as a file: every problem with its line, and an editor's schema that sees the same.</summary>
public class LibraryFileTests
{
    const string Good = """
        partner-strategies:
          partnership: upper-vale
          expect: { rows: 1, groups: 1, themes: 2, documents: 1, marks: 1 }
          rows:
            - { id: council, name: The council }
          groups:
            - id: health
              name: Health
              themes:
                - { id: sleep, name: Sleep, definition: "Enough of it." }
                - { id: falls, name: Falls }
          documents:
            - id: plan-2022
              title: The plan
              organisation: The council
              rows: [council]
              from: 2022
              to: 2026
              draft: yes
              link: https://example.org/plan
              reviewed: 2022-11-16
              marks:
                - { theme: sleep, level: high, quotation: "Everyone sleeps.", place: 12 }
        """;

    // What a schema cannot see: what another part of the file says, or arithmetic; an address that only looks like one.
    static readonly HashSet<string> s_beyondSchema = ["duplicate-id", "duplicate-mark", "taken", "count", "unknown-row", "unknown-theme", "end-before-start", "open-and-ended"];

    static readonly Lazy<Task<JsonSchema>> s_schema = new(() => JsonSchema.FromFileAsync(Repository.Path("docs", "schemas", "partner-strategies.schema.json")));

    static IReadOnlyList<FileProblem> Problems(string text) => StrategyFile.Read("partner-strategies.yaml", Encoding.UTF8.GetBytes(text)).Problems.Found;

    [Fact]
    public async Task The_sample_and_the_example_are_valid()
    {
        Assert.Empty(Problems(Good));
        Assert.Empty(await Validate(Good));
        var example = await File.ReadAllTextAsync(Repository.Path("examples", "mid-and-south-essex", "partner-strategies.yaml"), TestContext.Current.CancellationToken);
        Assert.Empty(Problems(example));
        Assert.Empty(await Validate(example));
    }

    [Theory]
    [InlineData("expect: { rows: 1", "expect: { rows: 2", "count", 3)]
    [InlineData("theme: sleep, level", "theme: slep, level", "unknown-theme", 23)]
    [InlineData("rows: [council]", "rows: [counsel]", "unknown-row", 16)]
    [InlineData("id: falls", "id: sleep", "duplicate-id", 11)]
    [InlineData("id: plan-2022", "id: edit", "taken", 13)]
    [InlineData("to: 2026", "to: 2020", "end-before-start", 18)]
    [InlineData("draft: yes", "open-ended: yes", "open-and-ended", 19)]
    [InlineData("place: 12 }", "place: 12 }\n        - { theme: sleep, level: high }", "duplicate-mark", 24)]
    [InlineData("level: high", "level: huge", "unknown-word", 23)]
    [InlineData("link: https://example.org/plan", "link: javascript:alert", "bad-link", 20)]
    [InlineData("from: 2022", "from: 22", "out-of-range", 17)]
    [InlineData("title: The plan", "titel: The plan", "unknown-key", 14)]
    [InlineData("name: Falls", "nam: Falls", "missing", 11)]
    [InlineData("reviewed: 2022-11-16", "reviewed: November", "bad-date", 21)]
    [InlineData("draft: yes", "draft: true", "wrong-type", 19)]
    public async Task Each_slip_is_said_with_its_line_and_what_a_schema_can_see_it_sees(string old, string changed, string code, int line)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var text = Good.Replace(old, changed, StringComparison.Ordinal);
        var problems = Problems(text);
        Assert.True(problems.Any(problem => problem.Code == code && problem.Line == line), string.Join('\n', problems.Select(ResultText.Line)));
        Assert.Equal(problems.Any(problem => !s_beyondSchema.Contains(problem.Code)), (await Validate(text)).Count > 0);
    }

    [Fact]
    public void The_schemas_words_are_the_programs_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", "partner-strategies.schema.json")));
        var mark = new[] { "properties", "partner-strategies", "properties", "documents", "items", "properties", "marks", "items", "properties" }.Aggregate(schema.RootElement, (element, key) => element.GetProperty(key));
        Assert.Equal(Words.Of<MarkLevel>().Order(), mark.GetProperty("level").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order());
        Assert.Equal(ThemeMark.LongestQuotation, mark.GetProperty("quotation").GetProperty("maxLength").GetInt32());
        Assert.Equal(ThemeMark.LongestPlace, mark.GetProperty("place").GetProperty("maxLength").GetInt32());
    }

    static async Task<IReadOnlyList<string>> Validate(string yaml) => await StrategySchema.Validate(yaml, await s_schema.Value);
}
