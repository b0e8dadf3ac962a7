using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Endeavour.Platform.Forms;

/// <summary>Reads a date from its three boxes, or as 2021-10-05 from an address. What is wrong is said in plain English.</summary>
public sealed class DateParts : IModelBinder
{
    static readonly string[] Names = ["Day", "Month", "Year"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = Names.Select(name => (Name: name, Value: bindingContext.ValueProvider.GetValue($"{bindingContext.ModelName}.{name}"))).ToList();
        if (typed.All(part => part.Value == ValueProviderResult.None)) return Whole(bindingContext);
        foreach (var (name, value) in typed)
        {
            bindingContext.ModelState.SetModelValue($"{bindingContext.ModelName}.{name}", value);
            // Only the date as a whole is right or wrong.
            bindingContext.ModelState.MarkFieldSkipped($"{bindingContext.ModelName}.{name}");
        }
        var texts = typed.Select(part => (part.Value.FirstValue ?? "").Trim()).ToList();
        Take(bindingContext, texts);
        return Task.CompletedTask;
    }

    static void Take(ModelBindingContext context, List<string> texts)
    {
        if (texts.All(text => text == "")) context.Result = ModelBindingResult.Success(null);
        else if (texts.Any(text => text == ""))
            context.ModelState.AddModelError(context.ModelName, $"{Called(context)} must include a {string.Join(" and a ", Names.Where((_, at) => texts[at] == "").Select(name => name.ToLowerInvariant()))}.");
        else if (Date(texts) is { } date) context.Result = ModelBindingResult.Success(date);
        else context.ModelState.AddModelError(context.ModelName, $"{Called(context)} must be a real date, such as 5 10 2026.");
    }

    static DateOnly? Date(List<string> texts)
    {
        var numbers = texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        var (day, month, year) = (numbers[0], numbers[1], numbers[2]);
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    static Task Whole(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None || string.IsNullOrWhiteSpace(value.FirstValue)) return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        if (DateOnly.TryParseExact(value.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) context.Result = ModelBindingResult.Success(date);
        else context.ModelState.AddModelError(context.ModelName, $"{Called(context)} must be a date, such as 2026-10-05.");
        return Task.CompletedTask;
    }

    static string Called(ModelBindingContext context) => context.ModelMetadata.DisplayName ?? "The date";

    /// <summary>For every date of every form.</summary>
    public sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateParts() : null;
    }
}
