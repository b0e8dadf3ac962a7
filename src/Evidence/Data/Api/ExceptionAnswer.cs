using System.ComponentModel;
using Endeavour.Evidence.Exceptions;

namespace Endeavour.Evidence.Data.Api;

/// <summary>Something that stands out, with the figures that say so.</summary>
public sealed record ExceptionAnswer(string Outcome, string Title, string AreaCode, string AreaName,
    [property: Description("By what it stands out: Changed, Trend, GapWidened, OffPath or VerdictChanged.")] string Kind,
    [property: Description("Whether it is for the better; null where neither way is better.")] bool? IsBetter,
    string Sentence, IReadOnlyList<Citation> Cites)
{
    public static ExceptionAnswer Of(OutcomeException found) =>
        new(found.Outcome.Slug, found.Outcome.Title, found.Area.Code, found.Area.Name, found.Kind.ToString(), found.IsBetter, found.Sentence, found.Cites);
}

/// <summary>What stands out, and what was tested to say so.</summary>
public sealed record ExceptionsAnswer(string Sentence, [property: Description("How many of the tests would find something by chance alone.")] string Chance, IReadOnlyList<string> Tested, Listing<ExceptionAnswer> Found);
