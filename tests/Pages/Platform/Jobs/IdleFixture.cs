using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Mail;
using Endeavour.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A site whose background work a test does by hand, with a clock that it moves and a mail server of its own.</summary>
public sealed class IdleFixture : JobsFixture
{
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public MailSink Sink { get; } = new();

    protected override IEnumerable<(string Name, string Value)> Settings => [("Jobs:Run", "false"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{Sink.Port}"), ("Mail:From", "board@example.org"), ("Mail:UseTls", "false")];

    protected override void Change(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(Clock);
        services.AddScoped<IDailyWork, Reminders>();
    }

    /// <summary>Sends what waits, as the site does.</summary>
    public async Task<int> Send(string place)
    {
        await using var db = Records.Open(place);
        return await Services.GetRequiredService<SendMail>().Of(db, Cancel);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Sink.Dispose();
    }
}
