using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Endeavour.Platform.Changes;

/// <summary>A thing before and after a change, with the parts that it owns. No state before: it is new; none after: it is gone.</summary>
public sealed record Snapshot(string Kind, string Subject, JsonObject? Before, JsonObject? After)
{
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>Every recorded thing that is about to be saved, also when only a part that it owns has changed.</summary>
    public static IReadOnlyList<EntityEntry> Changed(ChangeTracker tracker)
    {
        var entries = tracker.Entries().ToList();
        var touched = entries.Where(entry => entry.Metadata.IsOwned() && entry.State != EntityState.Unchanged).ToList();
        var parts = touched.Count == 0 ? null : new OwnedParts(entries);
        var owners = touched.Select(part => parts!.OwnerOf(part)).ToHashSet();
        return [.. entries.Where(entry => entry.Entity is Recorded && (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || owners.Contains(entry)))];
    }

    /// <summary>Each changed thing before and after; the tracker is looked through once for all.</summary>
    public static IEnumerable<Snapshot> Of(IReadOnlyList<EntityEntry> changed)
    {
        if (changed.Count == 0) return [];
        var parts = new OwnedParts([.. changed[0].Context.ChangeTracker.Entries()]);
        return [.. changed.Select(entry => Of(parts, entry))];
    }

    static Snapshot Of(OwnedParts parts, EntityEntry entry) =>
        new(entry.Metadata.ClrType.Name, Key(entry),
            entry.State == EntityState.Added ? null : State(parts, entry, before: true),
            entry.State == EntityState.Deleted ? null : State(parts, entry, before: false));

    static string Key(EntityEntry entry) => Convert.ToString(entry.Metadata.FindPrimaryKey()!.Properties.Select(property => entry.Property(property).CurrentValue).Single(), System.Globalization.CultureInfo.InvariantCulture)!;

    static JsonObject State(OwnedParts all, EntityEntry entry, bool before)
    {
        var state = new JsonObject();
        foreach (var property in entry.Properties.Where(property => Said(property.Metadata)))
        {
            var value = before ? property.OriginalValue : property.CurrentValue;
            state[Name(property.Metadata.Name)] = JsonSerializer.SerializeToNode(value, property.Metadata.ClrType, Style);
        }
        foreach (var part in entry.Metadata.GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned() && !navigation.IsOnDependent))
            state[Name(part.Name)] = Parts(all, entry, part, before);
        return state;
    }

    static JsonNode? Parts(OwnedParts all, EntityEntry owner, INavigation part, bool before)
    {
        var parts = all.Of(owner, part, before).Select(entry => State(all, entry, before)).ToArray<JsonNode?>();
        return part.IsCollection ? new JsonArray(parts) : parts.FirstOrDefault();
    }

    // Keys that only tie a part to its owner, and the count of changes, say nothing to a reader; secrets are never written down twice.
    static bool Said(IProperty property) =>
        property.Name != nameof(Recorded.Revision) && !(property.DeclaringType is IEntityType type && type.IsOwned() && property.IsShadowProperty()) && property.FindAnnotation(Secret.Annotation) is null && property.FindAnnotation(Derived.Annotation) is null;

    static string Name(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
