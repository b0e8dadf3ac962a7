using Endeavour.Platform.Database;
using Endeavour.Strategy.Anchors;
using Endeavour.Strategy.Policies;
using Endeavour.Strategy.Principles;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Commitments;

/// <summary>What a record holds of principles, policies and anchors.</summary>
public sealed record CommitmentsHeld(IReadOnlyList<PrincipleOwner> Owners, IReadOnlyList<PrincipleEvidence> Evidence, IReadOnlyList<Policy> Policies, IReadOnlyList<AnchorCommitment> Anchors)
{
    public bool IsEmpty => Owners.Count + Evidence.Count + Policies.Count + Anchors.Count == 0;

    /// <summary>To be changed.</summary>
    public static async Task<CommitmentsHeld> Read(AppDb db, CancellationToken cancellation) =>
        new(await db.PrincipleOwners.ToListAsync(cancellation), await db.PrincipleEvidence.ToListAsync(cancellation), await db.Policies.ToListAsync(cancellation), await db.AnchorCommitments.ToListAsync(cancellation));
}
