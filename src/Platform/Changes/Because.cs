namespace Endeavour.Platform.Changes;

/// <summary>What every change says of itself.</summary>
/// <param name="What">What happened, as past tense: <c>PostVacated</c>.</param>
/// <param name="Why">The reason, in the words of whoever did it.</param>
/// <param name="Request">What asked for it: a web request's id, a command, a job.</param>
public sealed record Because(string What, string Why, Who Who, string Request, DateTimeOffset At);
