using System.Text;
using Endeavour.Strategy.Files;
using Endeavour.Strategy.Import;
using Endeavour.Platform.Yaml;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>A small file that is right; tests change a line of it.</summary>
static class Sample
{
    public const string Text = """
        partnership:
          id: upper-vale
          name: Upper Vale Health and Wellbeing Board
          organisation: Upper Vale Council
          kind: health-and-wellbeing-board
          brand: { colour: "#00594f" }
          about: A made-up board.
          areas:
            - { code: E06000017, name: Upper Vale }
            - { code: E06000016, name: Lower Vale }
        strategy:
          partnership: upper-vale
          id: health-strategy
          version: "2022"
          title: Upper Vale health strategy
          status: agreed
          period: { from: 2022, to: 2027 }
          dated: 2022-01-11
          agreed: { date: 2022-01-11, by: The board }
          vision: Everyone lives well.
          source: { title: A paper, organisation: The council, date: 2021-10-05, pages: "1-5" }
          levels:
            - { id: priority, name: Priority, plural: Priorities }
            - { id: action, name: Action, plural: Actions }
          stages:
            - { id: start-well, name: Start Well }
          principles:
            - { id: prevention, title: Prevention first, text: Early is better. }
          groups:
            - { id: cfp, name: Children's partnership, short: CFP, state: proposed }
          blocks:
            - { id: data, title: Shared data }
          assessments:
            - { id: equality, title: Equality impact assessment, done: 2021-12-01, source: The board's papers }
          expect:
            levels: { priority: 2, action: 2 }
            principles: 1
            measures: 2
          elements:
            - id: best-start
              number: 1
              title: The best start
              stage: start-well
              measures:
                - id: readiness
                  title: Children ready for school
                  indicator: 90631
                  sex: Persons
                  age: 5 yrs
                  higher-is: better
                  baseline: { value: 68.2, period: 2018/19, area: E06000017 }
                  target: { value: 75, date: 2027-03-31 }
              children:
                - id: 1.1
                  number: "1.1"
                  title: Family hubs
                  reach: [place, neighbourhood]
                  areas: [E06000016]
                  group: cfp
                  tier: do
                  due: { note: by 2030 }
                  leads:
                    - { post: Director of Public Health, state: proposed, since: 2021-11-02 }
                  evidence:
                    - { kind: jsna, text: Take-up of free meals }
                - id: "1.2"
                  title: Parenting
                  measures:
                    - { measure: readiness }
            - id: connection
              title: Connected people
              measures:
                - id: belonging
                  title: People who feel they belong
                  no-source: No survey asks this yet.
        """;

    public static StrategyFile Read(string text) => StrategyFile.Read("sample.yaml", Encoding.UTF8.GetBytes(text));

    /// <summary>All problems of one file, with those that need its partnership.</summary>
    public static IReadOnlyList<FileProblem> Problems(string text) => Problems([new("sample.yaml", Encoding.UTF8.GetBytes(text))]);

    public static IReadOnlyList<FileProblem> Problems(IEnumerable<SourceFile> files)
    {
        var set = FileSet.Read(files);
        set.CheckAgainst(new Dictionary<string, Held>());
        return [.. set.Files.SelectMany(file => file.Problems.Found).OrderBy(problem => problem.Line)];
    }

    /// <summary>The sample with one line (or part of one) written otherwise.</summary>
    public static string With(string old, string changed)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        var at = Text.IndexOf(old, StringComparison.Ordinal);
        return Text[..at] + changed + Text[(at + old.Length)..];
    }

    public static int LineOf(string text, string part) => text[..text.IndexOf(part, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
}
