using System.Reflection;

namespace Endeavour.Web.Hosting;

/// <summary>Where the site finds itself: its files lie beside the program, wherever it was started from.</summary>
static class Site
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = Name(),
            ContentRootPath = AppContext.BaseDirectory,
        });
        // A build (unlike a publish) leaves style sheets and fonts where they were made, and lists them in a file. Only
        // Development reads that list by itself; any other environment would answer with empty files.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, builder.Environment.ApplicationName + ".staticwebassets.runtime.json")))
            builder.WebHost.UseStaticWebAssets();
        // The lists are true for the build that made them; reading files afresh would add an address for every path.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        return builder;
    }

    // The lists of files are named after the program that was built: the site itself, or the command line that serves it.
    static string Name()
    {
        var entry = Assembly.GetEntryAssembly()?.GetName().Name;
        return entry is not null && File.Exists(Path.Combine(AppContext.BaseDirectory, entry + ".staticwebassets.endpoints.json")) ? entry : "Endeavour.Web";
    }
}
