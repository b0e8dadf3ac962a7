using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>A made-up review of partner strategies.</summary>
static class MatrixSamples
{
    static readonly (string Group, string[] Names)[] Themes =
    [
        ("Health", ["Obesity", "Diabetes", "Mental health", "Substance misuse", "Heart and circulatory disease", "Chronic obstructive pulmonary disease", "Sexual health", "Long-term conditions", "Parenting, perinatal and early years", "Cancer"]),
        ("Social care", ["Ageing and frailty", "Dementia", "Learning disability", "Physical disabilities"]),
        ("Wider determinants", ["Education", "Employment", "Social isolation", "Debt", "Crime", "Housing"]),
        ("System enablers", ["Workforce", "Climate", "Financial efficiency", "Early intervention", "Spatial planning", "User voice and co-production", "Admissions and waiting", "Digital", "Closer to home", "Reducing inequalities", "Integration"]),
    ];

    static readonly string[] Partners =
    [
        "Essex Joint Health and Wellbeing Strategy", "Southend Joint Health and Wellbeing Strategy", "Thurrock Joint Health and Wellbeing Strategy", "Basildon Council corporate plan", "Braintree District Council plan",
        "Brentwood Borough Council strategy", "Castle Point plan", "Chelmsford City Council plan", "Maldon District plan", "Rochford District Council business plan", "Mid and South Essex Foundation Trust strategy",
        "Community collaborative plan", "Ambulance service corporate strategy", "Healthwatch Essex priorities", "Healthwatch Southend priorities", "Healthwatch Thurrock priorities", "Police and Crime Plan",
        "Fire and rescue plan", "Voluntary sector alliance", "Primary care network plans", "University partnership", "Carers strategy", "Learning disability strategy", "Dementia strategy", "All-age autism strategy",
        "Children and young people's plan", "Leicester, Leicestershire and Rutland Integrated Care Board five-year joint forward plan",
    ];

    public static PriorityMatrix Review { get; } = new()
    {
        Id = "review",
        Title = "Partners agree on mental health and on reducing inequalities; debt and climate are left to few",
        Strategies = Partners,
        Priorities = [.. Rows(Themes, Partners.Length, counted: false)],
        MentionedLabel = "Priority",
    };

    public static PriorityMatrix Counted { get; } = Review with
    {
        Id = "counted",
        Title = "Four councils, with how often each priority is named",
        Strategies = ["Essex", "Southend-on-Sea", "Thurrock", "مجلس المدينة", "Rutland"],
        Priorities = [.. Rows(Themes[..2], 5, counted: true)],
    };

    public static PriorityMatrix Forty { get; } = Review with
    {
        Id = "forty",
        Title = "Forty areas",
        Strategies = [.. Enumerable.Range(1, 40).Select(i => $"Area {i}")],
        Priorities = [.. Rows(Themes[2..3], 40, counted: false)],
    };

    public static PriorityMatrix Nothing { get; } = Review with { Id = "no-matrix", Title = "Nothing was reviewed", Strategies = [], Priorities = [] };

    static IEnumerable<MatrixPriority> Rows((string Group, string[] Names)[] themes, int columns, bool counted)
    {
        var state = 7u;
        double Next() => (state = (state * 1_664_525) + 1_013_904_223) / 4_294_967_296.0;
        foreach (var (group, names) in themes)
            foreach (var name in names)
            {
                var weight = name switch { "Mental health" or "Reducing inequalities" => 0.9, "Climate" or "Debt" => 0.1, "Sexual health" => 0, _ => 0.2 + (Next() * 0.4) };
                yield return new(name, [.. Enumerable.Range(0, columns).Select(k =>
                {
                    var draw = Next();
                    var level = k == 20 ? PriorityLevel.NotReviewed : draw < weight * 0.4 ? PriorityLevel.Strong : draw < weight ? PriorityLevel.Mentioned : PriorityLevel.None;
                    return new PriorityCell(level, counted && level != PriorityLevel.None ? 1 + (int)(Next() * 14) : 0);
                })], group);
            }
    }
}
