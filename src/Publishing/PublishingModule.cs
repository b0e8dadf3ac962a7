using Endeavour.Publishing.Methods;
using Endeavour.Publishing.Print;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Endeavour.Publishing;

/// <summary>What publishing adds to a site.</summary>
public static class PublishingModule
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<MethodBook>();
        services.TryAddSingleton(Chromium.OfThisMachine);
        services.AddSingleton<PdfPrinter>();
        services.AddSingleton<Paper>();
        services.AddScoped<ViewText>();
        // Both in the frame of the whole site and in a partnership's own.
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AddPageRoute("/Publishing/Methods/Index", "/{partnership}/methods");
            options.Conventions.AddPageRoute("/Publishing/Methods/Show", "/{partnership}/methods/{slug}");
        });
        return services;
    }
}
