using Endeavour.Accounts;
using Endeavour.Accounts.Obligations;
using Endeavour.Accounts.SignIn;
using Endeavour.Evidence;
using Endeavour.Platform;
using Endeavour.Platform.Accessibility;
using Endeavour.Platform.Files;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Limits;
using Endeavour.Platform.Mail;
using Endeavour.Platform.Partnerships;
using Endeavour.Publishing;
using Endeavour.Strategy;
using Endeavour.Web.Database;
using Endeavour.Web.Hosting;

namespace Endeavour.Web;

/// <summary>The site, whoever starts it: this program, the command line's <c>serve</c>, or a test.</summary>
public static class WebHost
{
    /// <param name="args">Settings as <c>--name=value</c>: <c>--urls</c>, <c>--data</c>, <c>--database</c>, <c>--environment</c>.</param>
    /// <param name="data">Where things are kept; without it, as the setting <c>data</c>, ENDEAVOUR_DATA or <c>./data</c> says.</param>
    /// <param name="database">A PostgreSQL connection string; empty for SQLite files in the data folder; without it, as the setting <c>database</c> or ENDEAVOUR_DATABASE says.</param>
    public static WebApplication Build(string[] args, DataFolder? data = null, string? database = null)
    {
        var builder = Site.CreateBuilder(args);
        builder.AddEnglish();
        builder.AddQuietLog();
        builder.AddTelemetry();
        builder.AddProxies();
        builder.AddCompression();
        builder.AddPageCache();
        builder.AddStrictHeaders();
        builder.AddHostCookies();
        builder.AddHealth();
        builder.AddPages(Modules.All);
        builder.Services.Configure<AccessibilityContact>(builder.Configuration.GetSection("Accessibility"));
        var folder = data ?? DataFolder.From(builder.Configuration["data"]);
        // Said once, so that all that asks gets the same answer.
        var kept = builder.Configuration[Stores.Setting] = database ?? builder.Configuration["database"] ?? builder.Configuration[Stores.Setting] ?? "";
        builder.Services.AddPlatform(folder, clock => Stores.From(folder, kept, clock));
        builder.Services.AddRequestLimits();
        builder.Services.AddFiles(builder.Configuration);
        builder.Services.AddMail(builder.Configuration);
        builder.Services.AddJobs(builder.Configuration, Stores.Server(kept));
        builder.Services.AddSignIn(builder.Configuration, folder);
        builder.Services.AddObligations();
        builder.Services.AddPeople();
        var figures = Stores.Figures(folder, kept);
        builder.Services.AddEvidence(figures);
        builder.Services.AddStrategy();
        builder.Services.AddPublishing();

        var app = builder.Build();
        app.Services.GetRequiredService<PartnershipRecords>().UpgradeAll();
        app.WarnOfFiguresLeftInFiles(figures);
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseLetters();
        app.UseKnownMethods();
        app.UseFriendlyProblems();
        app.UseProblemsForPrograms();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UsePartnerships();
        app.UseSignIn();
        app.UseNothingKept();
        app.UsePeople();
        app.UseAuthorization();
        // Pages are kept as they were compressed.
        app.UseOutputCache();
        app.UseResponseCompression();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().KeepPages();
        app.MapHealth();
        app.MapPlatform();
        app.MapFiles();
        app.MapJobs();
        app.MapSignIn();
        app.MapEvidence();
        app.MapStrategy();
        app.MapPublishing();
        app.RequirePolicies();
        return app;
    }
}
