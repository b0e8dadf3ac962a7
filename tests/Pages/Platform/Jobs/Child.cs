using Endeavour.Platform;
using Endeavour.Platform.Files;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Jobs.Running;
using Endeavour.Platform.Mail;
using Endeavour.Web.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

/// <summary>The runtime calls this before the program's Main where DOTNET_STARTUP_HOOKS names this assembly: so one test program is its own child process.</summary>
static class StartupHook
{
    public static void Initialize()
    {
        Endeavour.Tests.Pages.Platform.Jobs.Child.Run().GetAwaiter().GetResult();
        Endeavour.Tests.Pages.Evidence.Desk.SiteChild.Run().GetAwaiter().GetResult();
    }
}

namespace Endeavour.Tests.Pages.Platform.Jobs
{
    /// <summary>A process that does the jobs of one partnership until it is killed.</summary>
    static class Child
    {
        public const string Setting = "ENDEAVOUR_TEST_WORKER";

        public static async Task Run()
        {
            if (Environment.GetEnvironmentVariable(Setting)?.Split('|') is not [var folder, var database, var place]) return;
            var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Jobs:Run", "false"), new("Jobs:Lease", "00:00:00.600"), new("Jobs:MostAttempts", "25")]).Build();
            var services = new ServiceCollection();
            services.AddLogging().AddPlatform(new(folder), clock => Stores.From(new(folder), database, clock));
            services.AddFiles(settings).AddMail(settings).AddJobs(settings).AddScoped<IJob, SlowCount>();
            await using var provider = services.BuildServiceProvider();
            var run = provider.GetRequiredService<RunJobs>();
            Console.WriteLine("ready");
            while (true)
                if (!await run.Next(place, CancellationToken.None)) await Task.Delay(50);
        }
    }
}
