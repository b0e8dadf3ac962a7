using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Endeavour.Publishing.Print;

/// <summary>A view as text, for a reader that is not a browser at the other end of the line.</summary>
public sealed class ViewText(IRazorViewEngine views, ITempDataProvider temporary)
{
    public async Task<string> RenderAsync<TModel>(ActionContext context, string path, TModel model)
    {
        var view = views.GetView(null, path, isMainPage: false).View ?? throw new InvalidOperationException($"There is no view {path}.");
        await using var text = new StringWriter();
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await view.RenderAsync(new ViewContext(context, view, data, new TempDataDictionary(context.HttpContext, temporary), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
