using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Endeavour.Tests.Pages.Accounts;

/// <summary>Someone at the site with cookies of their own; it follows no redirect, so that a test sees where it leads.</summary>
public sealed class Browser : IDisposable
{
    readonly CookieContainer _cookies = new();
    readonly HttpClient _client;

    /// <param name="session">The key of a session; none for a visitor.</param>
    public Browser(SiteFixture site, string? session = null)
    {
        var cookies = new CookieContainerHandler(_cookies);
        _client = site.CreateDefaultClient(cookies);
        if (session is not null) _cookies.Add(_client.BaseAddress!, new Cookie("endeavour-session", session));
    }

    public async Task<IHtmlDocument> PageAsync(string address, int status = 200) => (await GetAsync(address)).Expect(status).Document;

    public async Task<Answered> GetAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Answered.Of(response);
    }

    /// <summary>Fills in the form of a page as it stands, changes these fields, and sends it.</summary>
    public async Task<Answered> SendAsync(string address, params IEnumerable<(string Name, string Value)> fields) => await PostAsync(address, Filled(await PageAsync(address), fields));

    /// <summary>What the page's form would send, with these fields changed.</summary>
    public static IReadOnlyList<(string Name, string Value)> Filled(IHtmlDocument page, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = page.QuerySelector("main form[method=post]") ?? throw new InvalidOperationException($"There is no form on \"{page.Title}\".");
        var changed = fields.ToLookup(field => field.Name);
        var stands = form.QuerySelectorAll("input[name], select[name], textarea[name]").Select(Value).OfType<(string Name, string Value)>().Where(field => !changed.Contains(field.Name));
        return [.. stands, .. changed.SelectMany(field => field)];
    }

    public async Task<Answered> PostAsync(string address, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await Answered.Of(response);
    }

    /// <summary>Fills in the form of a page and sends it with files, as a browser does.</summary>
    public async Task<Answered> SendFilesAsync(string address, IEnumerable<(string Field, string Name, byte[] Content)> files, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new MultipartFormDataContent();
        var chosen = files.ToList();
        foreach (var (name, value) in Filled(await PageAsync(address), fields).Where(field => chosen.TrueForAll(file => file.Field != field.Name))) content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in chosen) content.Add(new ByteArrayContent(bytes), field, name);
        using var response = await _client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await Answered.Of(response);
    }

    /// <summary>What a download says.</summary>
    public async Task<string> TextAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    static (string, string)? Value(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? (choice.Name!, choice.Value) : null,
        IHtmlInputElement input => (input.Name!, input.Value),
        IHtmlSelectElement select => (select.Name!, select.Value ?? ""),
        IHtmlTextAreaElement area => (area.Name!, area.Value),
        _ => null,
    };

    public void Dispose() => _client.Dispose();
}

/// <summary>What the site answered.</summary>
public sealed record Answered(int Status, string Location, IHtmlDocument Document)
{
    public static async Task<Answered> Of(HttpResponseMessage response) => new((int)response.StatusCode, response.Headers.Location?.OriginalString ?? "",
        new HtmlParser().ParseDocument(response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : ""));

    public Answered Expect(int status)
    {
        Assert.True(status == Status, $"It answered {Status} {Location}, not {status}: {string.Join(' ', Document.QuerySelector(".govuk-error-summary, h1")?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [])}");
        return this;
    }

    /// <summary>The errors at the top of the form, in order.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];
}
