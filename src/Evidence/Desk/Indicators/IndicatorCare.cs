using Endeavour.Accounts.Posts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>What a partnership says of an indicator that it uses: how often figures should come, which post looks after it, and a note for colleagues. Its key is the indicator's number.</summary>
public sealed class IndicatorCare : Recorded
{
    public required int Id { get; init; }
    /// <summary>From one set of figures to the next; null where the data themselves say.</summary>
    public int? EveryMonths { get; private set; }
    /// <summary>The month in which they come; null where nobody knows.</summary>
    public int? Month { get; private set; }
    public Guid? OwnerPostId { get; private set; }
    public Post? OwnerPost { get; private set; }
    public string Note { get; private set; } = "";
    /// <summary>Since when it is said how often figures should come.</summary>
    public DateOnly? Watched { get; private set; }

    public void Change(int? everyMonths, int? month, Guid? owner, string note, DateOnly today)
    {
        if (everyMonths is not (null or 1 or 3) && (everyMonths < 12 || everyMonths > 240 || everyMonths % 12 != 0)) throw new Refusal("Figures come monthly, quarterly, yearly or every few years, 20 at most.", "Input.Years");
        if (month is < 1 or > 12) throw new Refusal("Choose a month of the year.", "Input.Month");
        if (everyMonths is null && month is null) Watched = null;
        else if (EveryMonths != everyMonths || Month != month) Watched = today;
        (EveryMonths, Month, OwnerPostId, Note) = (everyMonths, month, owner, note.Trim());
    }

    /// <summary>What is said, over what the data themselves show.</summary>
    public UpdateCycle Over(UpdateCycle derived) => new(EveryMonths ?? derived.Months, Month);

    internal sealed class Table : IEntityTypeConfiguration<IndicatorCare>
    {
        public void Configure(EntityTypeBuilder<IndicatorCare> builder)
        {
            builder.Property(care => care.Id).ValueGeneratedNever();
            builder.HasOne(care => care.OwnerPost).WithMany().HasForeignKey(care => care.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
