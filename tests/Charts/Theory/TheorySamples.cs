using Endeavour.Charts;

namespace Endeavour.Tests.Charts;

/// <summary>Made-up theories of change.</summary>
static class TheorySamples
{
    public static TheoryOfChange Smoking { get; } = new()
    {
        Id = "smoking-theory",
        Title = "How stop smoking support leads to longer lives",
        Layers = ["Inputs", "Activities", "Outputs", "Outcomes", "Goal"],
        Nodes =
        [
            new("grant", 0, "Public health grant"),
            new("staff", 0, "Trained advisers in 12 GP surgeries"),
            new("data", 0, "Data on who smokes, by ward"),
            new("campaign", 1, "Local campaign with people who quit", "On track", VerdictMark.Better),
            new("clinics", 1, "Weekly clinics and text support", "Behind plan", VerdictMark.Worse),
            new("midwives", 1, "Midwives offer support at booking", "On track", VerdictMark.Better),
            new("quits", 2, "1,200 people set a date to quit"),
            new("pregnant", 2, "Every pregnant smoker is offered help"),
            new("fewer", 3, "Fewer adults smoke", "Too early to say", VerdictMark.Similar),
            new("births", 3, "Fewer babies with low weight at birth"),
            new("gap", 3, "The gap between wards narrows"),
            new("lives", 4, "People live longer in good health"),
        ],
        Links =
        [
            new("grant", "campaign"), new("grant", "clinics"), new("staff", "clinics", "Advisers stay in post for at least a year"), new("staff", "midwives"),
            new("data", "campaign", "The survey reaches people in rented homes"), new("data", "gap"),
            new("campaign", "quits"), new("clinics", "quits", "Four in ten who set a date are still not smoking after four weeks"), new("midwives", "pregnant"),
            new("quits", "fewer"), new("quits", "gap"), new("pregnant", "births"), new("fewer", "lives"), new("births", "lives"), new("gap", "lives"),
            new("fewer", "campaign", "People who quit tell their story"),
        ],
    };

    public static TheoryOfChange Long { get; } = Smoking with
    {
        Id = "long-theory",
        Title = "What the partners bring about",
        Layers = ["What we put in", "What we do", "What changes"],
        Nodes =
        [
            new("a", 0, "Leicester, Leicestershire and Rutland Integrated Care Board"), new("b", 0, "Voluntary organisations"), new("c", 1, "Neighbourhood teams meet every week"),
            new("d", 1, "Shared records"), new("e", 2, "Fewer people are in hospital without need", "Met", VerdictMark.Best),
        ],
        Links = [new("a", "c"), new("b", "c"), new("a", "e"), new("c", "d"), new("d", "c"), new("c", "e"), new("d", "d"), new("e", "a"), new("a", "d")],
    };
}
