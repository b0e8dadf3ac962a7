using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Endeavour.Tests.Pages.Accounts.SignIn;

/// <summary>A browser without scripts: it keeps cookies, reads a page, and sends that page's form.</summary>
public sealed class Visitor(HttpClient client)
{
    Answer? _last;
    string _at = "/";

    public HttpRequestHeaders Headers => client.DefaultRequestHeaders;

    public async Task<Answer> Get(string path)
    {
        _at = path;
        return await Read(await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    /// <summary>Follows where the last answer led, until there is a page.</summary>
    public async Task<Answer> Follow()
    {
        for (var step = 0; step < 5 && _last!.Location is { } location; step++) await Get(location);
        return _last!;
    }

    /// <summary>Fills in the page's form and sends it, with all that is hidden in it.</summary>
    /// <param name="fields">By name, with an underscore where the name has a dot.</param>
    /// <param name="form">Which of the page's forms.</param>
    /// <param name="to">Another address than the form's own.</param>
    public async Task<Answer> Submit(object? fields = null, string form = "main form", bool antiforgery = true, string? to = null)
    {
        var element = (IHtmlFormElement)_last!.Page.QuerySelector(form)!;
        var values = element.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => antiforgery || input.Name != "__RequestVerificationToken").ToDictionary(input => input.Name!, input => input.Value);
        foreach (var field in fields?.GetType().GetProperties() ?? []) values[field.Name.Replace('_', '.')] = (string)field.GetValue(fields)!;
        var action = to ?? (element.GetAttribute("action") is { Length: > 0 } written ? written : _at);
        using var content = new FormUrlEncodedContent(values);
        return await Read(await client.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken));
    }

    /// <summary>The first step of signing in; leads to the next.</summary>
    public async Task<Answer> GivePassword(Holder holder, string password = SignInFixture.Password, string? then = null)
    {
        await Get("/sign-in" + (then is null ? "" : $"?then={Uri.EscapeDataString(then)}"));
        var answer = await Submit(new { Input_Email = holder.Email, Input_Password = password });
        return answer.Location is null ? answer : await Follow();
    }

    async Task<Answer> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return _last = new((int)response.StatusCode, response.Headers.Location?.OriginalString, new HtmlParser().ParseDocument(text),
                response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []);
        }
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string? Location, IHtmlDocument Page, IReadOnlyList<string> Cookies)
{
    /// <summary>The error summary, which names every problem; empty when there is none.</summary>
    public string Problems => string.Join(" ", Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim()));

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";
}
