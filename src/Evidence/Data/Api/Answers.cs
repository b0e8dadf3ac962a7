using Endeavour.Evidence.Exceptions;
using Endeavour.Evidence.Figures;
using Endeavour.Indicators.Reading;
using Endeavour.Platform.Partnerships;

namespace Endeavour.Evidence.Data.Api;

/// <summary>What the API answers, for programs that ask and for the page where it is tried: from the figures that the pages show, and no others.</summary>
public sealed class Answers(ReadFigures read, EvidenceLayers evidence, CurrentPartnership current)
{
    PartnershipFigures Figures => read.Of(current.Value);

    /// <summary>Where the API begins: <c>/rutland/api/v1</c>.</summary>
    public string Root => $"/{current.Id}/api/v1";

    public Answer Partnership() => Answer.Of(PartnershipAnswer.Of(Figures));

    public Answer Areas(Paging paging) => paging.Of(AreaAnswer.All(current.Value), $"{Root}/areas");

    public Answer Outcomes(Paging paging) => paging.Of([.. Figures.Outcomes.Select(outcome => OutcomeLine.Of(outcome, Root))], $"{Root}/outcomes");

    public Answer Outcome(string slug) => Find(slug) is { } outcome ? Answer.Of(OutcomeAnswer.Of(outcome, Root)) : Answer.NoOutcome(slug, current.Id);

    public Answer FiguresOf(string slug, Paging paging) =>
        Find(slug) is { } outcome ? paging.Of([.. FigureRow.Of(outcome)], $"{Root}/outcomes/{slug}/figures") : Answer.NoOutcome(slug, current.Id);

    /// <summary>Those that may be known. Made-up ones are none where figures are real.</summary>
    public Answer Releases(Paging paging)
    {
        var figures = Figures;
        return paging.Of([.. evidence.Of(current.Id).Releases.Where(release => !release.Illustrative || !figures.AnyReal).Select(release => ReleaseAnswer.Of(release, figures.Outcomes))], $"{Root}/releases");
    }

    public Answer Exceptions(Paging paging)
    {
        var report = ExceptionReport.Of(Figures);
        var found = paging.Of([.. report.Found.Select(ExceptionAnswer.Of)], $"{Root}/exceptions");
        return found.Found is Listing<ExceptionAnswer> listing ? Answer.Of(new ExceptionsAnswer(report.Sentence, report.Chance, report.Looked, listing)) : found;
    }

    OutcomeFigures? Find(string slug) => Figures.Outcomes.FirstOrDefault(outcome => outcome.Slug == slug);
}
