using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Endeavour.Kills;

/// <summary>A clerk at a browser: signs in once, fills in forms, and after a broken line sends the very same form again.</summary>
sealed class Visitor(string site) : IDisposable
{
    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), PooledConnectionLifetime = TimeSpan.FromSeconds(1) }) { BaseAddress = new Uri(site), Timeout = TimeSpan.FromSeconds(20) };

    public async Task SignIn(string who)
    {
        var page = await Read("/sign-in");
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(each => each.TextContent.Contains("Sign in as " + who, StringComparison.Ordinal));
        if (!await Send(new SentForm(form.GetAttribute("action")!, Values(form)))) throw new InvalidOperationException($"{who} could not sign in.");
    }

    /// <summary>The page's form, filled in: what goes over the line, kept so that it can be sent again.</summary>
    public async Task<SentForm> Fill(string address, params (string Name, string Value)[] answers)
    {
        var form = (await Read(address)).QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(each => each.Method == "post");
        var values = Values(form);
        foreach (var (name, value) in answers) values[name] = value;
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : address, values);
    }

    /// <summary>True when the site said that it is done: it leads on. An error in the form is a fault of this program.</summary>
    public async Task<bool> Send(SentForm form)
    {
        using var content = new FormUrlEncodedContent(form.Values);
        using var answer = await _http.PostAsync(new Uri(form.Address, UriKind.Relative), content);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal) == false) return true;
        if ((int)answer.StatusCode is 500 or 503) return false;
        throw new InvalidOperationException($"{form.Address} answered {(int)answer.StatusCode} {answer.Headers.Location}: {(await Parse(answer)).QuerySelector("main")?.TextContent.Trim()}");
    }

    async Task<IHtmlDocument> Read(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK) throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}.");
        return await Parse(answer);
    }

    static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) => new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    public void Dispose() => _http.Dispose();

    static Dictionary<string, string> Values(IHtmlFormElement form)
    {
        var values = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>())
            if (input.Type is not ("checkbox" or "radio") || input.IsChecked) values[input.Name!] = input.Value;
        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>()) values[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>()) values[select.Name!] = select.Value ?? "";
        return values;
    }
}

/// <summary>A form as it was sent, with its key.</summary>
sealed record SentForm(string Address, Dictionary<string, string> Values);
