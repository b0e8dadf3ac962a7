using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Endeavour.Platform.Forms;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Endeavour.Web.Hosting;

/// <summary>The pages of every module, in English, and small on the wire.</summary>
static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder, IEnumerable<Assembly> modules)
    {
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.Services.AddAuthorization();
        var pages = builder.Services.AddRazorPages(options =>
        {
            options.RootDirectory = "/";
            // Both in the frame of the whole site and in a partnership's own.
            options.Conventions.AddPageRoute("/Platform/Accessibility/Show", "/{partnership}/accessibility");
            options.Conventions.AddPageRoute("/Platform/Patterns/Show", "/{partnership}/patterns");
        });
        pages.ConfigureApplicationPartManager(manager => manager.ApplicationParts.Clear());
        foreach (var module in modules) pages.AddApplicationPart(module);
        pages.AddMvcOptions(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new TakenOnce());
            options.UsePlainForms();
        });
    }

    public static void AddEnglish(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestLocalization(options =>
        {
            options.SetDefaultCulture("en-GB").AddSupportedCultures("en-GB").AddSupportedUICultures("en-GB");
            options.RequestCultureProviders.Clear();
        });
        // Dashes, accents and Welsh letters go out as they are; what HTML itself uses is still escaped.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>No page holds a secret beside what a visitor chose, and form tokens change with each page, so HTTPS may be compressed too.</summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
