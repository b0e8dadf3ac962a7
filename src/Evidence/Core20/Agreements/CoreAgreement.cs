using Endeavour.Indicators.Places.Core;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Core20.Agreements;

/// <summary>
/// A local definition of the most deprived small areas that the partnership agreed on a day, and what it rests on. It is never rewritten: another follows it, and this one ends, so that
/// what was said under it can still be understood.
/// </summary>
public sealed class CoreAgreement : Recorded
{
    public const int LongestLabel = 80, LongestRests = 300, MostPercent = 50;

    public required Guid Id { get; init; }
    public required string Label { get; init; }
    /// <summary>How many in a hundred of the small areas, from 1 to 50.</summary>
    public required int Percent { get; init; }
    /// <summary>The code of the area whose small areas they are.</summary>
    public required string Within { get; init; }
    public required DateOnly AgreedOn { get; init; }
    /// <summary>The paper or decision in which it was agreed.</summary>
    public required string RestsOn { get; init; }
    /// <summary>The last day of its use; none while it is in use.</summary>
    public DateOnly? EndedOn { get; private set; }

    public bool IsInUseOn(DateOnly day) => AgreedOn <= day && (EndedOn is not { } last || day <= last);

    public CoreDefinition Definition => CoreDefinition.Local(Label, AgreedOn, Within, Percent);

    public void End(DateOnly last, DateOnly today)
    {
        if (EndedOn is not null) throw new Refusal("This definition has ended already.");
        if (last < AgreedOn) throw new Refusal("A definition cannot end before the day on which it was agreed.", "Input.Last");
        if (last > today) throw new Refusal("Enter a day that has come: until then the definition is in use.", "Input.Last");
        EndedOn = last;
    }

    internal sealed class Table : IEntityTypeConfiguration<CoreAgreement>
    {
        public void Configure(EntityTypeBuilder<CoreAgreement> builder)
        {
            builder.Ignore(agreement => agreement.Definition);
            builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        }
    }
}
