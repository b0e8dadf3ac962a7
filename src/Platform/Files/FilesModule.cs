using Endeavour.Platform.Files.Records;
using Endeavour.Platform.Files.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Files;

/// <summary>Where this site keeps files.</summary>
public static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Files").Get<FileSettings>() ?? new();
        services.AddSingleton(settings);
        services.AddSingleton<Incoming>();
        services.AddSingleton<TakeFile>();
        services.AddSingleton<RemoveFiles>();
        services.AddScoped<ShowFile>();
        if (settings.S3.Said) services.AddSingleton<IFileStore>(provider => new S3Files(settings.S3, provider.GetRequiredService<Incoming>()));
        else services.AddSingleton<IFileStore, FolderFiles>();

        // A little too large is refused in words by TakeFile; far too large is cut off while it is sent.
        services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = 2 * settings.LargestBytes);
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = 2 * settings.LargestBytes);
        return services;
    }

    /// <summary>Open to all, because the marking of each file decides who may read it.</summary>
    public static IEndpointRouteBuilder MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{partnership}/files/{file:guid}", ShowFile.Handle).AllowAnonymous();
        return app;
    }
}
