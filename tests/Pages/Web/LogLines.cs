using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Endeavour.Tests.Pages.Web;

/// <summary>What a site writes into its log, for a test to read.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Said { get; } = [];

    public void ListenTo(IWebHostBuilder builder) => builder.ConfigureLogging(logging => logging.AddProvider(this).AddFilter<LogLines>("Endeavour", LogLevel.Information));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Said.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.GetType().Name}");

    public void Dispose()
    {
    }
}
