namespace Endeavour.Web.Hosting;

/// <summary>What a browser is told to refuse: everything that does not come from here, and anything written into a page. A download brings rules that are stricter still.</summary>
static class Headers
{
    const string Rules = "Content-Security-Policy";

    public static void AddStrictHeaders(this WebApplicationBuilder builder)
    {
        var (pages, own) = (ForPages(), ForPages());
        own.Remove(Rules);
        builder.Services.AddSecurityHeaderPolicies().SetDefaultPolicy(pages)
            .SetPolicySelector(context => context.HttpContext.Response.Headers.ContentSecurityPolicy.Count > 0 ? own : context.SelectedPolicy);
    }

    static HeaderPolicyCollection ForPages() => new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddReferrerPolicySameOrigin()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddImgSrc().Self().Data();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().None();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        });
}
