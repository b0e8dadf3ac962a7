using Endeavour.Charts;

namespace Endeavour.Publishing.Gallery.Kinds;

static class TheoryExamples
{
    static TheoryOfChange Ordinary { get; } = new()
    {
        Id = "theory",
        Title = "",
        Layers = ["Inputs", "Activities", "Outcomes", "Goal"],
        Nodes =
        [
            new("grant", 0, "Public health grant"), new("staff", 0, "Trained advisers in 12 surgeries"),
            new("campaign", 1, "Local campaign with people who quit", "On track", VerdictMark.Better), new("clinics", 1, "Weekly clinics and text support", "Behind plan", VerdictMark.Worse),
            new("fewer", 2, "Fewer adults smoke", "Too early to say", VerdictMark.Similar), new("births", 2, "Fewer babies with low weight at birth"), new("lives", 3, "People live longer in good health"),
        ],
        Links =
        [
            new("grant", "campaign"), new("grant", "clinics"), new("staff", "clinics", "Advisers stay in post for at least a year"), new("campaign", "fewer"),
            new("clinics", "fewer", "Four in ten who set a date are still not smoking after four weeks"), new("clinics", "births"), new("fewer", "lives"), new("births", "lives"), new("fewer", "campaign", "People who quit tell their story"),
        ],
    };

    public static GalleryKind Kind() => new("theory", "Theories of change", "What leads to what, and why do we think so?",
        "Boxes run from what is put in to the goal; a line says that one leads to the other, and a number on it what must hold for that. A dashed line leads back. A status has a sign and words.",
        [.. Drawings().Select((each, i) => Drawn.Of(each.Heading, each.Says, $"theory-{i + 1}-chart", each.Chart))]);

    static IEnumerable<(string Heading, string Says, TheoryOfChange Chart)> Drawings() =>
    [
        ("Four layers", "With statuses, assumptions and a way back.", Ordinary),
        ("One box", "A goal alone.", Ordinary with { Layers = ["Goal"], Nodes = [new("lives", 0, "People live longer in good health")], Links = [] }),
        ("An empty layer and boxes without links", "Gaps in the thinking are seen.", Ordinary with { Nodes = [.. Ordinary.Nodes.Where(node => node.Layer != 1)], Links = [new("grant", "fewer")] }),
        ("Forty boxes", "Ten to a layer.", Ordinary with { Nodes = [.. Places.Forty.Select((name, i) => new TheoryNode(name, i / 10, $"{name} plays its part"))], Links = [.. Places.Forty.Take(30).Select((name, i) => new TheoryLink(name, Places.Forty[i + 10 - (i % 10) + (i * 3 % 10)]))] }),
        ("Long names", "Words are wrapped, never cut.", Ordinary with { Layers = ["What we put in, including people's time", "Activities", "What changes for people", "Goal"], Nodes = [.. Ordinary.Nodes.Select((node, i) => i switch { 0 => node with { Text = Places.Long }, 4 => node with { Text = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch smokes less", Status = "Waiting for the next survey, which is due in the spring" }, _ => node })] }),
        ("Names from right to left", "Arabic and Hebrew words keep their brackets and numbers in order.", Ordinary with { Layers = ["المدخلات (1)", "Activities", "תוצאות (3)", "Goal"], Nodes = [.. Ordinary.Nodes.Select((node, i) => i switch { 0 => node with { Text = Places.Arabic }, 4 => node with { Text = Places.Hebrew, Status = "بخير (2)" }, _ => node })] }),
        ("No boxes at all", "Nothing to draw.", Ordinary with { Nodes = [], Links = [] }),
    ];
}
