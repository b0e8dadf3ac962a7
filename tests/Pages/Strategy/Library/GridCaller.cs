using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Endeavour.Platform.Rights;
using Endeavour.Tests.Pages.Accounts;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Endeavour.Tests.Pages.Strategy.Library;

/// <summary>Sends cells as the grid's script does.</summary>
sealed class GridCaller : IDisposable
{
    readonly HttpClient _client;
    string _token = "";

    public GridCaller(LibraryFixture site, Role role)
    {
        var cookies = new CookieContainer();
        _client = site.CreateDefaultClient(new CookieContainerHandler(cookies));
        cookies.Add(_client.BaseAddress!, new Cookie("endeavour-session", site.Of(PeopledFixture.Here, role).Session));
    }

    public async Task Open() => _token = new HtmlParser().ParseDocument(await _client.GetStringAsync(new Uri("/rutland/matrix/edit", UriKind.Relative), TestContext.Current.CancellationToken)).QuerySelector("[data-token]")!.GetAttribute("data-token")!;

    public async Task<(int Status, JsonNode Now)> Mark(string document, string theme, string level, int revision, string quotation = "", string place = "", string? token = null)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["document"] = document, ["theme"] = theme, ["level"] = level, ["revision"] = $"{revision}", ["quotation"] = quotation, ["place"] = place });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/rutland/matrix/mark", UriKind.Relative)) { Content = form };
        request.Headers.Add("RequestVerificationToken", token ?? _token);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(body)! : new JsonObject());
    }

    public void Dispose() => _client.Dispose();
}
