using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Endeavour.Platform.Forms;

/// <summary>How answers are read: an empty box is an empty text, nothing is demanded that does not say so, and what cannot be read is said in plain words.</summary>
public static class PlainForms
{
    public static void UsePlainForms(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new DateParts.Provider());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelMetadataDetailsProviders.Add(new KeepEmptyText());
        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((value, field) => $"\"{value}\" cannot be used for {field}.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" cannot be used here.");
        say.SetUnknownValueIsInvalidAccessor(field => $"The answer cannot be used for {field}.");
        say.SetValueIsInvalidAccessor(value => $"\"{value}\" cannot be used here.");
        say.SetValueMustBeANumberAccessor(field => $"{field} must be a number.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number.");
        say.SetValueMustNotBeNullAccessor(_ => "Answer this question.");
        say.SetMissingBindRequiredValueAccessor(field => $"Answer the question about {field}.");
        say.SetMissingKeyOrValueAccessor(() => "Answer this question.");
    }

    sealed class KeepEmptyText : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.MetadataKind == ModelMetadataKind.Property) context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
