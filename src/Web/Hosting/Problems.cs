using Microsoft.Extensions.Logging.Console;

namespace Endeavour.Web.Hosting;

/// <summary>What goes wrong: a page in words for people, a line without personal data for the log.</summary>
static class Problems
{
    const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ ";

    public static void UseFriendlyProblems(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/status/500");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
    }

    /// <summary>Lines for people; with <c>Logging:Console:FormatterName=json</c>, a JSON object a line for programs.</summary>
    public static void AddQuietLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Json)
            builder.Logging.AddJsonConsole(options => (options.TimestampFormat, options.UseUtcTimestamp, options.IncludeScopes) = (Instant.TrimEnd(), true, false));
        else
            builder.Logging.AddSimpleConsole(options => (options.SingleLine, options.TimestampFormat, options.UseUtcTimestamp) = (true, Instant, true));
        // Requests do not wait for a terminal that reads slowly, until very many lines wait.
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.MaxQueueLength = 50_000);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // RequestLog says it, with the reference by which it is found again.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
    }
}
