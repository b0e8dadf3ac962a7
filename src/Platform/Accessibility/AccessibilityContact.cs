namespace Endeavour.Platform.Accessibility;

/// <summary>Whom to tell about an accessibility problem: the host's setting <c>Accessibility</c>.</summary>
public sealed class AccessibilityContact
{
    /// <summary>An address that people of the organisation read; empty until it is set.</summary>
    public string Email { get; set; } = "";
    public string Phone { get; set; } = "";
    /// <summary>In how many working days an answer comes.</summary>
    public int AnswerWithinDays { get; set; } = 10;
    /// <summary>When the statement was last reviewed by the organisation; by law at least each year.</summary>
    public DateOnly? Reviewed { get; set; }
}
