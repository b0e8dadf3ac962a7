using System.Text.Json;
using CsCheck;
using Endeavour.Evidence.Outcomes;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Endeavour.Strategy.Versions.Assessments;

namespace Endeavour.Tests.Rules.Strategy;

/// <summary>Random strategies that a file could hold: any words, any depth, shared measures, overlaps.</summary>
static class AnyStrategy
{
    /// <summary>Words that a reader of YAML could take for something else, and words of people.</summary>
    static readonly string[] s_awkward = ["yes", "null", "~", "2022", "1.10", "- a", "a: b", "a #b", "#a", "{x}", "[1]", "'", "\"", "\\", "a\\n", "%", "@me", "& c", "*all*", "|", ">", "!x", "no", "é", "“so”", "it’s 5 %", "😀", "a\nb", "a\n\n b", "one\n\ntwo", "tab\there", "a\u2028b", "a\ufeffb", "x\u0085y", "end:", "?", "a, b", "true", "0x1f", "1e3", "2020-01-01", "---", "...", "`", "a ", "\u00a0b"];

    public static Gen<string> Text { get; } = Gen.Frequency(
        (4, Gen.OneOf(s_awkward)), (3, Gen.String[Gen.Char.AlphaNumeric, 1, 12]), (2, Gen.Select(Gen.OneOf(s_awkward), Gen.OneOf(s_awkward), (one, other) => one + " " + other)))
        .Select(text => text.Trim()).Where(text => text.Length > 0);

    static Gen<T?> Maybe<T>(Gen<T> gen) where T : class => Gen.Bool.SelectMany(there => there ? gen.Select(value => (T?)value) : Gen.Const((T?)null));

    static Gen<T?> Perhaps<T>(Gen<T> gen) where T : struct => Gen.Bool.SelectMany(there => there ? gen.Select(value => (T?)value) : Gen.Const((T?)null));

    static Gen<DateOnly> Date { get; } = Gen.Int[700_000, 750_000].Select(DateOnly.FromDayNumber);

    static Gen<double> Number { get; } = Gen.OneOf(Gen.Double[-1000, 1000], Gen.Int[-50, 50].Select(value => (double)value), Gen.OneOf(1e21, 1e-9, 0.1, -0.5));

    static Gen<T> Word<T>() where T : struct, Enum => Gen.OneOf(Enum.GetValues<T>());

    static readonly Gen<string> s_area = Gen.OneOf("E06000016", "E06000017");

    static Gen<List<T>> Few<T>(Gen<T> gen) => gen.List[0, 3];

    static readonly Gen<Element> s_words = Gen.Select(Gen.Select(Maybe(Text), Text, Maybe(Text), Maybe(Text)), Gen.Select(Few(Word<Reach>()), Few(s_area), Perhaps(Word<Tier>()), Gen.Select(Perhaps(Date), Maybe(Text))),
        Gen.Select(Gen.Select(Text, Maybe(Text), Word<LeadRole>(), Word<LeadState>(), Gen.Select(Maybe(Text), Perhaps(Date))).Select(each => new Lead(each.Item1, each.Item2, each.Item3, each.Item4, each.Item5.Item1, each.Item5.Item2)).List[0, 3], Gen.Select(Word<EvidenceKind>(), Text).Select(each => new EvidenceNote(each.Item1, each.Item2)).List[0, 3], Maybe(Gen.Const("old.1"))),
        (words, where, who) => new Element
        {
            Id = Guid.Empty, Slug = "", Level = "", Number = words.Item1, Title = words.Item2, Statement = words.Item3, Why = words.Item4, Reach = where.Item1, Areas = where.Item2, Tier = where.Item3,
            Due = where.Item4 is (null, null) ? null : new(where.Item4.Item1, where.Item4.Item2), Leads = who.Item1, Evidence = who.Item2, Replaces = who.Item3,
        });

    static readonly Gen<Measure> s_measure = Gen.Select(Gen.Select(Text, Perhaps(Gen.Int[1, 99_999]), Maybe(Gen.OneOf("Persons", "Male", "Female")), Maybe(Text), Perhaps(Word<HigherIs>())), Text,
        Few(Gen.Select(Number, Text, Maybe(s_area)).Select(each => new Baseline(each.Item1, each.Item2, each.Item3))), Few(Gen.Select(Number, Perhaps(Date), Maybe(s_area)).Select(each => new Target(each.Item1, each.Item2, each.Item3))), Maybe(Text),
        (words, reason, baselines, targets, note) => new Measure
        {
            Id = Guid.Empty, Slug = "", Title = words.Item1, Indicator = words.Item2, Sex = words.Item3, Age = words.Item4, HigherIs = words.Item5, NoSource = words.Item2 is null ? reason : null, Baselines = baselines, Targets = targets, Note = note,
        });

    static readonly Gen<StrategyVersion> s_front = Gen.Select(Gen.Select(Text, Word<VersionStatus>(), Perhaps(Gen.Int[1948, 2050]), Date, Maybe(Gen.Select(Date, Text).Select(each => new Agreement(each.Item1, each.Item2)))), Gen.Select(Maybe(Text), Maybe(Text), Maybe(Text)),
        Maybe(Gen.Select(Text, Maybe(Text), Perhaps(Date), Maybe(Text)).Select(each => new Source(each.Item1, each.Item2, each.Item3, each.Item4))), Gen.Select(Few(Text), Few(Text), Few(Text), Few(Text)), Gen.Int[1, 4],
        (front, words, source, parts, levels) => new StrategyVersion
        {
            Id = Guid.Empty, Hash = "", Slug = "any", Version = "1", Title = front.Item1, Status = front.Item2, From = front.Item3, To = front.Item3 is { } from && front.Item4.Day > 10 ? from + 5 : null, Dated = front.Item4, Agreed = front.Item5,
            Vision = words.Item1, Goal = words.Item2, About = words.Item3, Source = source,
            Levels = [.. Enumerable.Range(1, levels).Select(each => new Level($"l{each}", $"Part {each}", $"Parts {each} of it"))],
            Stages = [.. parts.Item1.Select((text, at) => new Stage($"s{at}", text, at == 1 ? text : null, at == 2 ? text : null))], Principles = [.. parts.Item2.Select((text, at) => new Principle($"p{at}", text, at == 1 ? text : null))],
            Groups = [.. parts.Item3.Select((text, at) => new Group($"g{at}", text, null, at == 0 ? null : "g0", at == 1 ? GroupState.Proposed : GroupState.Standing, at == 2 ? text : null))], Blocks = [.. parts.Item4.Select((text, at) => new Block($"b{at}", text, at == 1 ? text : null))],
            Assessments = [.. parts.Item1.Select((text, at) => at == 0 ? new Assessment($"a{at}", text, true, null, null, null, text) : at == 1 ? new Assessment($"a{at}", text, true, front.Item4, text, null, null) : new($"a{at}", text, false, null, null, text, text))],
        });

    /// <summary>A tree of up to 14 elements; each stands at least one level below its parent.</summary>
    public static Gen<StrategyVersion> Version { get; } = Gen.Select(s_front, s_words.List[1, 14], s_measure.List[0, 8], Gen.Int[0, 1_000_000], (version, elements, measures, seed) =>
    {
        Grow(version, elements, seed);
        foreach (var (at, measure) in measures.Index()) Define(version, measure, at, seed);
        AnyFramework.Add(version, seed);
        Say(version, measures.Count, seed);
        foreach (var element in version.Elements.Skip(1).Where((_, at) => (seed >> at) % 5 == 0)) element.Overlaps.Add(version.Elements[0].Slug);
        return version;
    });

    /// <summary>Statements and metrics in words of the tree, joined to its measures.</summary>
    static void Say(StrategyVersion version, int measures, int seed)
    {
        foreach (var (at, element) in version.Elements.Take(seed % 4).Index())
        {
            List<string> some = [.. Enumerable.Range(0, Math.Min(at, measures)).Select(each => $"m.{each}")];
            version.Statements.Add(new($"i{at}", element.Title, element.Statement) { Measures = some, Stories = element.Why is null ? [] : [new(element.Why, "/south-tees/a story?x=1#y"), new(element.Title, "https://example.org/a,b")] });
            version.Metrics.Add(new($"c{at}", element.Title, element.Why) { Metrics = [new(element.Title, some.Count == 0 ? "Nobody counts it" : null) { Measures = [.. some] }, new("Other", "None")] });
        }
    }

    static void Grow(StrategyVersion version, List<Element> elements, int seed)
    {
        var random = new Random(seed);
        var path = new Stack<Element>();
        foreach (var (order, words) in elements.Index())
        {
            while (path.Count > 0 && (LevelOf(version, path.Peek()) == version.Levels.Count - 1 || random.Next(2) == 0)) path.Pop();
            var parent = path.Count == 0 ? null : path.Peek();
            var level = random.Next(parent is null ? 0 : LevelOf(version, parent) + 1, version.Levels.Count);
            var element = new Element { Id = Guid.Empty, Slug = $"e.{order}", Title = words.Title, Level = version.Levels[level].Id, Parent = parent, Strategy = version, Depth = path.Count, Order = order };
            element.Say(words);
            element.Level = version.Levels[level].Id;
            (element.Stage, element.Group) = (version.Stages.Count > 0 && order % 2 == 0 ? "s0" : null, version.Groups.Count > 0 && order % 3 == 0 ? "g0" : null);
            version.Elements.Add(element);
            parent?.Children.Add(element);
            path.Push(element);
        }
    }

    static int LevelOf(StrategyVersion version, Element element) => version.Levels.FindIndex(level => level.Id == element.Level);

    static void Define(StrategyVersion version, Measure words, int at, int seed)
    {
        var element = version.Elements[(seed + (at * 7)) % version.Elements.Count];
        var measure = new Measure { Id = Guid.Empty, Slug = $"m.{at}", Title = words.Title };
        measure.Say(words);
        (measure.Kind, measure.Achievable, measure.Relevant) = (at % 3 == 0 ? MeasureKind.Population : at % 3 == 1 ? MeasureKind.Performance : null, at % 2 == 0 ? words.Title : null, words.Note);
        if (measure.Targets.Count > 0) measure.Steps.AddRange([new(DateOnly.FromDayNumber(600_000), 1.5, measure.Targets[0].Area), new(DateOnly.FromDayNumber(600_365), -0.1, measure.Targets[0].Area)]);
        element.Measures.Add(measure);
        element.MeasuredBy.Add(measure.Slug);
        var other = version.Elements[(seed + at) % version.Elements.Count];
        if (at % 3 == 0 && other != element) other.MeasuredBy.Insert(0, measure.Slug);
    }

    /// <summary>All that a version says, to be compared.</summary>
    public static string Said(StrategyVersion version) => JsonSerializer.Serialize(new
    {
        Front = new { version.Slug, version.Version, version.Title, version.Status, version.From, version.To, version.Dated, version.Agreed, version.Vision, version.Goal, version.About, version.Source },
        version.Levels, version.Stages, version.Principles, version.Groups, version.Blocks, version.Frameworks, version.Spending, version.Assessments, version.Statements, version.Metrics,
        Elements = version.Elements.OrderBy(each => each.Order).Select((each, order) => new { Order = order, each.Slug, Parent = each.Parent?.Slug, each.Depth, each.Number, each.Title, each.Statement, each.Why, each.Level, each.Stage, each.Group, each.Reach, each.Areas, each.Tier, each.Due, each.Replaces, each.Overlaps, each.Leads, each.Evidence, Aligns = each.Aligns.Select(one => new { one.To, one.Note }), each.MeasuredBy }),
        Measures = version.Elements.SelectMany(each => each.Measures, (each, measure) => (Element: each.Slug, Measure: measure)).OrderBy(each => each.Measure.Slug, StringComparer.Ordinal).Select(each => new { each.Element, each.Measure.Slug, each.Measure.Title, each.Measure.Indicator, each.Measure.Sex, each.Measure.Age, each.Measure.HigherIs, each.Measure.Kind, each.Measure.Steps, each.Measure.Achievable, each.Measure.Relevant, each.Measure.Baselines, each.Measure.Targets, each.Measure.Note, each.Measure.NoSource }),
    });
}
