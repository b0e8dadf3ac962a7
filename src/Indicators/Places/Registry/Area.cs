using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Registry;

/// <summary>An area that some loaded file knows.</summary>
public sealed record Area(string Code, string Name, AreaKind Kind)
{
    /// <summary>The NHS's code of it (<c>QH8</c>); empty where there is none.</summary>
    public string OtherCode { get; init; } = "";

    /// <summary>Names it had before.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>The day it began, where that is known. Lists are by year: a change between two years is taken to be of 1 April, when councils change.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it was no more, where that is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The year of the first later list that lacks it, where what became of it is not known.</summary>
    public int? MissingFrom { get; init; }

    /// <summary>The years of the first and the last list that hold it, where lists say their year.</summary>
    public (int First, int Last)? Listed { get; init; }

    /// <summary>It was no more on that day. Where only a list's year is known, from the end of that year.</summary>
    public bool IsGoneOn(DateOnly day) => day >= To || MissingFrom is { } year && day > new DateOnly(year, 12, 31);

    /// <summary>What it is, in words.</summary>
    public string What => AreaLevel.IsUnitary(Code) ? "unitary council" : Kind.One();

    /// <summary>A unitary council is of both tiers.</summary>
    public bool Is(AreaKind kind) => Kind == kind || kind == AreaKind.LowerTier && Kind == AreaKind.UpperTier && AreaLevel.IsUnitary(Code);
}

/// <summary>A larger area that an area lies in, whole.</summary>
/// <param name="AsOf">The year of the lookup that says so; null for local areas, which have days of their own.</param>
public sealed record AreaParent(Area Area, AreaKind As, int? AsOf);

/// <summary>What is known of a code.</summary>
public abstract record AreaAnswer
{
    AreaAnswer() { }

    /// <summary>It is the code of an area that is in use.</summary>
    public sealed record Known(Area Area) : AreaAnswer;

    /// <summary>It was the code of an area that is no more. No successors where the loaded files do not say what became of it.</summary>
    public sealed record Abolished(Area Area, IReadOnlyList<Area> Successors) : AreaAnswer;

    /// <summary>No loaded file knows it.</summary>
    /// <param name="LooksLike">Areas whose code or name is nearly the same.</param>
    public sealed record Unknown(string Code, IReadOnlyList<Area> LooksLike) : AreaAnswer;

    /// <summary>The answer in a sentence.</summary>
    public string Words => this switch
    {
        Known known => $"{known.Area.Code} is {known.Area.Name}, {Article(known.Area.What)}.",
        Abolished { Area: var area, Successors: var now } => $"{area.Code} ({area.Name}) {Ended(area)}{(now.Count == 0 ? ", and the loaded files do not say what became of it." : $": its successor is {string.Join(", or ", now.Select(each => $"{each.Name} ({each.Code})"))}.")}",
        Unknown unknown => $"{unknown.Code} is not the code of any area in the loaded files{(unknown.LooksLike.Count == 0 ? "." : $"; it looks like {string.Join(" or ", unknown.LooksLike.Select(each => $"{each.Name} ({each.Code})"))}.")}",
        _ => "",
    };

    static string Article(string what) => what[0] is 'a' or 'e' or 'i' or 'o' || what.StartsWith("upper", StringComparison.Ordinal) ? $"an {what}" : $"a {what}";

    static string Ended(Area area) => area.To is { } day
        ? $"ended on {day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}"
        : $"is not in the list of {area.MissingFrom}";
}
