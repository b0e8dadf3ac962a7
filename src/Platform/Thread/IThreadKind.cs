using Endeavour.Platform.Database;

namespace Endeavour.Platform.Thread;

/// <summary>A kind of record that threads run through. Each module says its own: how to name its records, what ties they hold themselves, and where a thread of theirs is broken.</summary>
public interface IThreadKind
{
    /// <summary>The kind's name in links: <c>Element</c>.</summary>
    string Kind { get; }

    /// <summary>What it is called when one chooses: "A part of the strategy".</summary>
    string Called { get; }

    /// <summary>The records with these ids; those that are gone are left out. One question, however many.</summary>
    Task<IReadOnlyList<ThreadRecord>> Read(AppDb db, string partnership, IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Records whose title has these words, for choosing one; at most twenty.</summary>
    Task<IReadOnlyList<ThreadRecord>> Search(AppDb db, string partnership, string words, CancellationToken cancellation);

    /// <summary>The ties that these records hold by themselves, such as an action under its priority.</summary>
    Task<IReadOnlyList<ThreadTie>> Ties(AppDb db, IReadOnlyCollection<string> ids, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ThreadTie>>([]);

    /// <summary>Where a thread stops too early, by this kind's rules.</summary>
    Task<IReadOnlyList<BrokenThread>> Broken(AppDb db, string partnership, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<BrokenThread>>([]);
}
