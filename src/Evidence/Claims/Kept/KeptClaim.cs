using Endeavour.Evidence.Claims.Found;
using Endeavour.Evidence.Claims.Syntax;
using Endeavour.Indicators.Periods;
using Endeavour.Platform.Thread;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Claims.Kept;

/// <summary>How a figure in a text stands beside the record.</summary>
public enum ClaimState
{
    /// <summary>As when the text was written.</summary>
    Same,
    /// <summary>A later period has come, and the text shows it: what the text says around it may no longer be so.</summary>
    Newer,
    /// <summary>The figure of the same period is another now.</summary>
    Restated,
    /// <summary>The figure is there no longer.</summary>
    Withdrawn,
    /// <summary>Another version took the text's place; it is shown as it was written.</summary>
    Ended,
}

/// <summary>
/// One figure that a text quotes, as it was when the text was saved, and as it was found to be since. It follows from the text and the figures, which both keep
/// their own history.
/// </summary>
public sealed class KeptClaim
{
    public required Guid Id { get; init; }
    public required string TextKind { get; init; }
    public required string TextId { get; init; }
    public required string Title { get; set; }
    public required string Url { get; set; }
    public required string Edit { get; set; }
    /// <summary>The person, or the post, that answers for the text.</summary>
    public Guid? Owner { get; set; }
    public bool Public { get; set; }
    /// <summary>Its place among the claims of the text, from zero.</summary>
    public required int Number { get; init; }
    /// <summary>As it stands in the text.</summary>
    public required string Written { get; init; }
    public required int Indicator { get; init; }
    /// <summary>"Life expectancy at birth, Male, All ages, Rutland".</summary>
    public required string Of { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
    /// <summary>What was shown then.</summary>
    public required string Words { get; init; }
    public required string Full { get; init; }
    public required string Basis { get; init; }
    public required string Period { get; init; }
    public required int PeriodKey { get; init; }
    public required string Release { get; init; }

    public ClaimState State { get; private set; }
    public string NowWords { get; private set; } = "";
    public string NowPeriod { get; private set; } = "";
    public string NowRelease { get; private set; } = "";

    public Reference Text => new(TextKind, TextId, Title, Url);

    public bool IsStale => State is ClaimState.Restated or ClaimState.Withdrawn;

    /// <summary>"Life expectancy at birth, Rutland, 2015 - 17: was 76.2 years, is 76.5 years now."</summary>
    public string Sentence => State switch
    {
        ClaimState.Restated => $"{Of}, {Period}: was {Words}, is {NowWords} now{(NowPeriod == Period ? "" : $" ({NowPeriod})")}.",
        ClaimState.Withdrawn => $"{Of}, {Period}: was {Words}; there is no figure any more ({NowWords}).",
        ClaimState.Newer => $"{Of}: was {Words} ({Period}), is {NowWords} ({NowPeriod}) now.",
        _ => $"{Of}, {Period}: {Words}.",
    };

    /// <summary>Compares it with what the record holds now. A difference that nobody can see in the words is none.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Hold(FoundFigure now)
    {
        var before = (State, NowWords, NowPeriod, NowRelease);
        State = Stands(now);
        (NowWords, NowPeriod, NowRelease) = (now.HasWords ? now.Words : now.Fault?.What ?? now.Missing, now.Period, now.Release);
        return before != (State, NowWords, NowPeriod, NowRelease);
    }

    ClaimState Stands(FoundFigure now)
    {
        var same = now.Period == Period || now.PeriodKey == PeriodKey;
        if (!now.HasWords) return same && now.Basis == Basis ? ClaimState.Same : ClaimState.Withdrawn;
        if (!same) return Indicators.Periods.Period.FromKey(now.PeriodKey) > Indicators.Periods.Period.FromKey(PeriodKey) ? ClaimState.Newer : ClaimState.Restated;
        return now.Basis == Basis || now.Words == Words ? ClaimState.Same : ClaimState.Restated;
    }

    /// <summary>The same text has another name, place or owner now.</summary>
    /// <returns>Whether any of it is another.</returns>
    public bool Move(TextPlace place)
    {
        var now = (place.Text.Title, place.Text.Url, place.Edit, place.Owner, place.Public);
        if ((Title, Url, Edit, Owner, Public) == now) return false;
        (Title, Url, Edit, Owner, Public) = now;
        return true;
    }

    public void End() => State = ClaimState.Ended;

    public static KeptClaim From(TextPlace place, int number, FoundFigure found, Guid id, DateTimeOffset at)
    {
        var kept = new KeptClaim
        {
            Id = id, TextKind = place.Text.Kind, TextId = place.Text.Id, Title = place.Text.Title, Url = place.Text.Url, Edit = place.Edit, Owner = place.Owner, Public = place.Public,
            Number = number, Written = found.Claim.ToString(), Indicator = found.Indicator, Of = $"{found.Measures}, {found.AreaName}", SavedAt = at,
            Words = found.HasWords ? found.Words : found.Missing, Full = found.Full, Basis = found.Basis, Period = found.Period, PeriodKey = found.PeriodKey, Release = found.Release,
        };
        kept.Hold(found);
        return kept;
    }

    internal sealed class Table : IEntityTypeConfiguration<KeptClaim>
    {
        public void Configure(EntityTypeBuilder<KeptClaim> builder)
        {
            builder.Ignore(claim => claim.Text).Ignore(claim => claim.IsStale).Ignore(claim => claim.Sentence);
            builder.Property(claim => claim.Id).ValueGeneratedNever();
            builder.Property(claim => claim.State).HasConversion<string>();
            builder.HasIndex(claim => new { claim.TextKind, claim.TextId, claim.Number }).IsUnique();
            builder.HasIndex(claim => claim.Indicator);
        }
    }
}
