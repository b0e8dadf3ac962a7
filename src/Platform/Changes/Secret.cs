using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Changes;

/// <summary>Marks a column that must not be repeated anywhere else: not in the history, not in an export.</summary>
public static class Secret
{
    public const string Annotation = "Endeavour:Secret";

    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);
}
