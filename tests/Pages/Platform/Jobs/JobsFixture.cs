using System.Security.Claims;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Daily;
using Endeavour.Platform.Jobs.Running;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Tests.Pages.Platform.Jobs;

/// <summary>A site with jobs of the tests' own, and people who come with a role, signed in by a header that only this site knows.</summary>
public class JobsFixture : SiteFixture
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public RunJobs Run => Services.GetRequiredService<RunJobs>();

    public WorkToDo ToDo => Services.GetRequiredService<WorkToDo>();

    public DailyRound Daily => Services.GetRequiredService<DailyRound>();

    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    protected virtual void Change(IServiceCollection services) { }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddScoped<IJob, SlowCount>().AddScoped<IJob, Stumble>().AddScoped<IJob, Hold>();
            services.AddSingleton<IStartupFilter>(new ByHeader());
            Change(services);
        });
    }

    public HttpClient As(Role role, Guid person)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Test-Role", $"{role} {person}");
        return client;
    }

    public Visitor Visitor(Role role, Guid? person = null) => new(As(role, person ?? NewKey()));

    public static Guid NewKey() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>Another partnership of the same site, so that tests do not meet.</summary>
    public async Task<string> NewPartnership()
    {
        var partnership = Rutland();
        partnership = new() { Id = $"p{NewKey():n}", Name = partnership.Name, Organisation = partnership.Organisation, Kind = partnership.Kind, Colour = partnership.Colour };
        await using var db = await Records.CreateAsync(partnership, Because("PartnershipCreated"), Cancel);
        return partnership.Id;
    }

    public static Because Because(string what, Guid? person = null) => new(what, "For the test", new Who("Clerk", person), "a test", TimeProvider.System.GetUtcNow());

    /// <summary>Asks as a page would: in the transaction of the change, through a scope of the site.</summary>
    public async Task<Guid> Ask(string place, string kind, object? argument = null, Guid? person = null)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = Records.Open(place);
        var because = Because("JobAsked", person);
        var job = db.Ask(kind, "A test", argument, because);
        await db.SaveAsync(because, Cancel);
        return job.Id;
    }

    public async Task<Job> Job(string place, Guid id)
    {
        await using var db = Records.Open(place);
        return await db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id, Cancel);
    }

    public async Task<List<string>> Said(string place, string what)
    {
        await using var db = Records.Open(place);
        return await db.Changes.Where(change => change.What == what).OrderBy(change => change.Number).Select(change => change.Subject).ToListAsync(Cancel);
    }

    public async Task<Job> Until(string place, Guid id, Func<Job, bool> holds, int seconds = 60)
    {
        for (var end = TimeProvider.System.GetUtcNow().AddSeconds(seconds); TimeProvider.System.GetUtcNow() < end; await Task.Delay(50, Cancel))
            if (await Job(place, id) is var job && holds(job)) return job;
        throw new TimeoutException($"The job is {(await Job(place, id)).State} at stage \"{(await Job(place, id)).Stage}\".");
    }

    sealed class ByHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (context.Request.Headers["Test-Role"].ToString().Split(' ') is not [var role, var id]) return then(context);
                var person = context.RequestServices.GetRequiredService<CurrentPerson>();
                (person.Account, person.Person, person.Roles) = (Guid.Parse(id), Guid.Parse(id), new HashSet<Role> { Enum.Parse<Role>(role) });
                context.RequestServices.GetRequiredService<Acting>().Who = new(role, person.Person, person.Account);
                context.User = new(new ClaimsIdentity([new(ClaimTypes.Name, role)], "Test"));
                return then(context);
            });
            next(app);
        };
    }
}
