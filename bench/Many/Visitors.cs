using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Endeavour.Bench.Many;

/// <summary>Whoever visits one site: strangers, and the clerk of each partnership, signed in.</summary>
sealed partial class Visitors : IDisposable
{
    const string Token = "__RequestVerificationToken";

    readonly HttpClient _http;
    readonly Dictionary<string, string> _sessions = [];

    public Visitors(Uri site)
    {
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
    }

    /// <summary>Waits until the site answers, and signs in one of each partnership by the buttons of the demonstration.</summary>
    public void SignIn(IEnumerable<Variant> partnerships, string who = "the clerk")
    {
        Wait();
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        ask.Headers.AcceptEncoding.ParseAdd("identity");
        using var page = _http.Send(ask);
        var (text, formCookie) = (Text(page), Cookie(page));
        var buttons = Button().Matches(text).ToDictionary(button => WebUtility.HtmlDecode(Tag().Replace(button.Groups[2].Value, "").Trim()), button => new KeyValuePair<string, string>[] { new("account", button.Groups[1].Value), new(Token, button.Groups[3].Value), new("__once", button.Groups[4].Value) });
        foreach (var partnership in partnerships)
        {
            using var send = new HttpRequestMessage(HttpMethod.Post, "/sign-in?handler=Demonstration") { Content = new FormUrlEncodedContent(buttons[$"Sign in as {who} of {partnership.Name}"]) };
            send.Headers.Add("Cookie", formCookie);
            using var answer = _http.Send(send);
            if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther)) throw new InvalidOperationException($"{who} of {partnership.Name} could not sign in: {(int)answer.StatusCode}.");
            _sessions[partnership.Id] = Cookie(answer);
        }
    }

    /// <summary>Milliseconds from asking until the whole page is here.</summary>
    public double Visit(Variant partnership, string page, bool signedIn)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, page);
        if (signedIn) ask.Headers.Add("Cookie", _sessions[partnership.Id]);
        var clock = Stopwatch.GetTimestamp();
        using var answer = _http.Send(ask);
        Text(answer);
        var took = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.OK ? took : throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
    }

    void Wait()
    {
        for (var attempt = 0; ; attempt++)
            try
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
                using var answer = _http.Send(ask);
                return;
            }
            catch (HttpRequestException) when (attempt < 240) { Thread.Sleep(500); }
    }

    static string Text(HttpResponseMessage answer)
    {
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return reader.ReadToEnd();
    }

    static string Cookie(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""name="account" value="([^"]+)">\s*<button[^>]*>(.+?)</button>\s*<input name="__RequestVerificationToken" type="hidden" value="([^"]+)" /><input type="hidden" name="__once" value="([^"]+)""")]
    private static partial Regex Button();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
