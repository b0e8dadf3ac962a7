using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Endeavour.Platform.Changes;

/// <summary>Which parts belong to which thing, before a change and after it; looked through once, however many there are.</summary>
sealed class OwnedParts
{
    readonly ILookup<(IEntityType Type, string Key), EntityEntry> _before, _after, _owners;

    public OwnedParts(IReadOnlyCollection<EntityEntry> entries)
    {
        var parts = entries.Where(entry => entry.Metadata.IsOwned()).ToList();
        _before = parts.Where(part => part.State != EntityState.Added).ToLookup(part => (part.Metadata, OwnerKey(part, before: true)));
        _after = parts.Where(part => part.State != EntityState.Deleted).ToLookup(part => (part.Metadata, OwnerKey(part, before: false)));
        _owners = entries.ToLookup(entry => (entry.Metadata, Values(entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property).CurrentValue))));
    }

    public IEnumerable<EntityEntry> Of(EntityEntry owner, INavigation part, bool before) =>
        (before ? _before : _after)[(part.TargetEntityType, Values(part.ForeignKey.PrincipalKey.Properties.Select(property => owner.Property(property).CurrentValue)))];

    /// <summary>The thing that a part belongs to in the end.</summary>
    public EntityEntry? OwnerOf(EntityEntry part)
    {
        var owner = part;
        while (owner is not null && owner.Metadata.IsOwned())
            owner = _owners[(owner.Metadata.FindOwnership()!.PrincipalEntityType, OwnerKey(owner, owner.State == EntityState.Deleted))].FirstOrDefault();
        return owner;
    }

    static string OwnerKey(EntityEntry part, bool before) =>
        Values(part.Metadata.FindOwnership()!.Properties.Select(property => before ? part.Property(property).OriginalValue : part.Property(property).CurrentValue));

    static string Values(IEnumerable<object?> values) => string.Join('\u001f', values);
}
