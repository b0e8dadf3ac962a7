using System.Text;
using System.Text.Json;
using Endeavour.Evidence.NeedsAssessment.Questions;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Files;
using Endeavour.Tests.Rules.Strategy.Files;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Rules.Evidence.NeedsAssessment;

/// <summary>What an editor underlines in a needs assessment by its JSON Schema is what the checker reports, for all that a schema can see.</summary>
public class NeedsSchemaTests
{
    // What a schema cannot see: what another part of the file, another file, or arithmetic says; a published finding among several; a figure within a text.
    static readonly HashSet<string> s_beyondSchema = ["duplicate-id", "taken", "count", "unknown-goal", "unknown-post", "unknown-partnership", "refresh-without-owner", "answered-without-finding", "finding-without-evidence", "figure-not-understood"];

    static readonly string s_path = Repository.Path("docs", "schemas", "needs-assessment.schema.json");

    [Fact]
    public async Task The_sample_is_valid() => Assert.Empty(await StrategySchema.Validate(NeedsFileTests.Good, needs: true));

    [Theory]
    [InlineData("partnership: upper-vale", "partnership: []")]
    [InlineData("  partnership: upper-vale\n", "")]
    [InlineData("expect: { topics: 1, questions: 3 }", "expect: { topics: one }")]
    [InlineData("expect: { topics: 1, questions: 3 }", "expect: { goals: 1 }")]
    [InlineData("expect: { topics: 1, questions: 3 }", "expect: none")]
    [InlineData("      title: Ready for school\n", "")]
    [InlineData("title: Ready", "titel: Ready")]
    [InlineData("id: school", "id: School!")]
    [InlineData("id: school", "id: -1")]
    [InlineData("title: Ready for school", "title: []")]
    [InlineData("title: Ready for school", "title: ~")]
    [InlineData("title: Ready for school", "title: Ready for school\n      refresh: soon")]
    [InlineData("number: 7", "number: seven")]
    [InlineData("number: 7", "number: 0")]
    [InlineData("number: 7", "number: 10001")]
    [InlineData("number: 7, ", "")]
    [InlineData("text: \"What do children say?\"", "text: \"\"")]
    [InlineData("text: \"What do children say?\"", "txt: Hm")]
    [InlineData("text: \"What do children say?\"", "text: \"What?\", colour: red")]
    [InlineData("goals: [best-start]", "goals: best-start")]
    [InlineData("goals: [best-start]", "goals: [Best Start]")]
    [InlineData("state: answered", "state: done")]
    [InlineData("state: no-data, no-data: { because: \"Nobody counts.\", who: \"The trust\" }", "state: no-data")]
    [InlineData("state: no-data, no-data", "no-data")]
    [InlineData("because: \"Nobody counts.\", ", "")]
    [InlineData("who: \"The trust\"", "whom: \"The trust\"")]
    [InlineData("strength: strong", "strength: great")]
    [InlineData(", strength: strong", "")]
    [InlineData("kind: voice, ", "")]
    [InlineData("kind: voice", "kind: rumour")]
    [InlineData("kind: voice", "kind: voice, indicator: 5")]
    [InlineData("kind: voice", "kind: voice, area: E06000017")]
    [InlineData("indicator: 90631, ", "")]
    [InlineData("indicator: 90631", "indicator: -1")]
    [InlineData("link: /files/parents", "link: \"javascript:x\"")]
    [InlineData("link: /files/parents", "link: files/parents")]
    [InlineData("date: 2022-08-31", "date: August")]
    [InlineData(", date: 2023-01-05", "")]
    [InlineData("author: Public health analyst, published: 2023-02-01", "published: 2023-02-01")]
    [InlineData("published: 2023-02-01", "published: yes")]
    [InlineData("text: \"A draft.\"", "text: \"\"")]
    [InlineData("text: \"A draft.\"", "text: \"A draft.\", likes: 3")]
    public async Task Schema_and_checker_agree_on_each_slip(string old, string changed)
    {
        Assert.Contains(old, NeedsFileTests.Good, StringComparison.Ordinal);
        var text = NeedsFileTests.Good.Replace(old, changed, StringComparison.Ordinal);
        var structural = StrategyFile.Read("needs-assessment.yaml", Encoding.UTF8.GetBytes(text)).Problems.Found.Where(problem => !s_beyondSchema.Contains(problem.Code)).ToList();
        var errors = await StrategySchema.Validate(text, needs: true);
        Assert.True(structural.Count > 0 && errors.Count > 0, $"Checker:\n{string.Join('\n', structural)}\nSchema:\n{string.Join('\n', errors)}");
    }

    [Fact]
    public void Its_words_are_the_programs_words()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(s_path));
        var question = At(schema.RootElement, "properties", "needs-assessment", "properties", "topics", "items", "properties", "questions", "items", "properties");
        Assert.Equal(Words.Of<QuestionState>().Order(), Enum(At(question, "state")));
        Assert.Equal(Words.Of<EvidenceKind>().Order(), Enum(At(question, "evidence", "items", "properties", "kind")));
        Assert.Equal(Words.Of<Strength>().Order(), Enum(At(question, "evidence", "items", "properties", "strength")));
        Assert.Equal(NeedsQuestion.LongestText, At(question, "text", "maxLength").GetInt32());
    }

    static JsonElement At(JsonElement from, params string[] path) => path.Aggregate(from, (element, key) => element.GetProperty(key));

    static IEnumerable<string> Enum(JsonElement element) => element.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order();
}
