using System.ComponentModel;
using System.Globalization;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Thread;

namespace Endeavour.Accounts.Obligations.Making;

/// <summary>What is promised, as a form asks it. All that is wrong is said at once.</summary>
public sealed class ObligationInput
{
    [DisplayName("What is promised")]
    public string Promise { get; set; } = "";
    [DisplayName("To whom")]
    public string ToWhom { get; set; } = "";
    [DisplayName("The post that is asked")]
    public string Post { get; set; } = "";
    [DisplayName("What it comes from")]
    public string SourceKind { get; set; } = "";
    [DisplayName("Its title")]
    public string SourceTitle { get; set; } = "";
    [DisplayName("Its address")]
    public string SourceUrl { get; set; } = "";
    /// <summary>The record in the thread, as <c>Element/2.4</c>, when the form was opened from it.</summary>
    public string Source { get; set; } = "";
    [DisplayName("How the due day is counted")]
    public string DueKind { get; set; } = "";
    [DisplayName("How many")]
    public string DueNumber { get; set; } = "";
    [DisplayName("The date")]
    public DateOnly? From { get; set; }
    [DisplayName("What that date is")]
    public string FromWhat { get; set; } = "";
    [DisplayName("Why the date is not known")]
    public string Waiting { get; set; } = "";
    [DisplayName("Days between updates")]
    public string CycleDays { get; set; } = Obligation.UsualCycle.ToString(CultureInfo.InvariantCulture);
    [DisplayName("Why")]
    public string Why { get; set; } = "";

    public ThreadEnd? ToEnd() => Source.Split('/', 2) is [{ Length: > 0 } kind, { Length: > 0 } id] ? new(kind, id) : null;

    DueKind? Kind => Enum.TryParse<DueKind>(DueKind, out var kind) ? kind : null;

    public static ObligationInput Of(Obligation obligation) => new()
    {
        Promise = obligation.Promise, ToWhom = obligation.ToWhom,
        DueKind = $"{obligation.Due.Rule?.Kind}", DueNumber = obligation.Due.Rule is { Number: > 0 } rule ? rule.Number.ToString(CultureInfo.InvariantCulture) : "",
        From = obligation.CountsFrom, FromWhat = obligation.CountsFromWhat ?? "", Waiting = obligation.WaitsBecause ?? "",
        CycleDays = obligation.CycleDays.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Everything that is wrong with the terms, field by field.</summary>
    public IEnumerable<(string Field, string Says)> TermsProblems()
    {
        if (Promise.Trim().Length is 0 or > 500) yield return (nameof(Promise), "Say what is promised, in one sentence of at most 500 letters.");
        if (ToWhom.Trim().Length is 0 or > 200) yield return (nameof(ToWhom), "Say to whom it is promised.");
        if (DueKind.Length > 0 && Kind is null) yield return (nameof(DueKind), "Choose how the due day is counted.");
        if (Kind is { } kind && kind != Platform.Calendar.DueKind.NextMeeting && Number(DueNumber, DueRule.Largest) is null) yield return (nameof(DueNumber), $"Enter how many days or months: a whole number from 1 to {DueRule.Largest}.");
        if (From is null && string.IsNullOrWhiteSpace(Waiting)) yield return (nameof(From), "Enter the date, or say below why it is not known yet.");
        if (Number(CycleDays, 366) is null) yield return (nameof(CycleDays), "Enter how many days may lie between two updates: a whole number from 1 to 366.");
    }

    /// <summary>Everything that is wrong with whom it asks and where it comes from.</summary>
    public IEnumerable<(string Field, string Says)> OriginProblems()
    {
        if (!Guid.TryParse(Post, out _)) yield return (nameof(Post), "Choose the post that is asked to own the promise.");
        if (!Enum.TryParse<SourceKind>(SourceKind, out _)) yield return (nameof(SourceKind), "Choose what the promise comes from.");
        if (SourceTitle.Trim().Length is 0 or > 300) yield return (nameof(SourceTitle), "Say what the promise comes from: the title and the date of that record.");
        if (!string.IsNullOrWhiteSpace(SourceUrl) && !Closing.IsAddress(SourceUrl.Trim())) yield return (nameof(SourceUrl), "Enter a link that begins with https:// or /.");
    }

    public ObligationTerms ToTerms() => new(Promise, ToWhom, DueTerms.Of(Kind is { } kind ? DueRule.Of(kind, Number(DueNumber, DueRule.Largest) ?? 1) : null, From, FromWhat, Waiting), Number(CycleDays, 366)!.Value);

    public ObligationSource ToSource() => new(Enum.Parse<SourceKind>(SourceKind), SourceTitle, string.IsNullOrWhiteSpace(SourceUrl) ? null : SourceUrl.Trim(), ToEnd());

    static int? Number(string text, int most) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
