using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Endeavour.Platform.Changes;

/// <summary>Marks a column that follows from others, such as a hash or a number in a list: the history does not tell it. It is written beside the history, too.</summary>
public static class Derived
{
    public const string Annotation = "Endeavour:Derived";

    public static PropertyBuilder<T> IsDerived<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);
}
