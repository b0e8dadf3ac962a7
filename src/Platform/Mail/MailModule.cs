using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Platform.Mail;

/// <summary>How this site sends mail.</summary>
public static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new());
        services.AddSingleton<MailCarrier>();
        services.AddSingleton<SendMail>();
        return services;
    }
}
