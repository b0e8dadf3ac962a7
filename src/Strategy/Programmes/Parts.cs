namespace Endeavour.Strategy.Programmes;

/// <summary>A stretch of a programme, with a gate at its end.</summary>
/// <param name="Begun">The day on which it began in fact.</param>
/// <param name="Passed">The day on which its gate was passed.</param>
public sealed record Phase(string Id, string Title, string? Text, DateOnly? From, DateOnly? To, DateOnly? Begun, DateOnly? Passed)
{
    public List<Criterion> Gate { get; init; } = [];

    public Phase Copy() => this with { Gate = [.. Gate.Select(each => each with { })] };
}

/// <summary>What must be so before a phase's gate is passed.</summary>
/// <param name="Met">The day on which it was found to be met; none while it is not.</param>
/// <param name="By">The post that found so.</param>
public sealed record Criterion(string Id, string Title, DateOnly? Met, string? Evidence, string? By);

/// <summary>One line of a road map.</summary>
/// <param name="Part">The part of the strategy that it carries out.</param>
public sealed record Strand(string Id, string Title, string? Part)
{
    public List<YearState> Years { get; init; } = [];

    public Strand Copy() => this with { Years = [.. Years.Select(each => each with { })] };
}

/// <summary>The state that is intended at the end of a year, and what was reached.</summary>
public sealed record YearState(string Name, DateOnly Ends, string Intended, string? Reached, DateOnly? On, string? Evidence, string? By);

/// <summary>One next step.</summary>
/// <param name="Note">When, in words, where no date was fixed.</param>
/// <param name="Owner">The post that takes it.</param>
public sealed record Step(string Id, string Title, DateOnly? Due, string? Note, string? Owner, DateOnly? Done, string? Proof);
