using System.Net;

namespace Endeavour.Indicators.Fetch;

/// <summary>What came of a question: a copy to work with, and a sentence where there is something to say of it (or why there is none).</summary>
public sealed record Fetched(FetchedCopy? Copy, string Says = "");

/// <summary>
/// Asks a service that answers as Fingertips does. What was answered a short while ago is not asked again; a service that is down or busy is asked a few times more;
/// and where it does not answer at all, the last copy serves, with its date.
/// </summary>
/// <param name="http">With the service's address, ending in a slash, and a time limit for one question.</param>
/// <param name="folder">Where answers are kept.</param>
public sealed class FingertipsSource(HttpClient http, string folder, TimeProvider clock)
{
    /// <summary>Where the service of the Office for Health Improvement and Disparities answers.</summary>
    public const string Address = "https://fingertips.phe.org.uk/api/";

    const int Tries = 4;
    static readonly TimeSpan Fresh = TimeSpan.FromHours(12), LongestWait = TimeSpan.FromMinutes(1);

    readonly FetchedCopies _copies = new(folder);

    /// <summary>Never asks the service: works with what it has.</summary>
    public bool Offline { get; init; }

    /// <param name="question">The address after the service's own, such as <c>area_types</c>.</param>
    public async Task<Fetched> Ask(string question, CancellationToken cancel)
    {
        var copy = _copies.Find(question);
        if (copy is not null && (Offline || clock.GetUtcNow() - copy.At < Fresh)) return new(copy);
        if (Offline) return new(null, $"There is no copy of {question}, and the service was not to be asked.");
        var why = "";
        for (var tried = 1; tried <= Tries; tried++)
        {
            var (answer, says, wait) = await Once(question, copy, tried, cancel);
            if (answer is not null) return new(answer);
            why = says;
            if (wait is not { } pause || tried == Tries) break;
            await Task.Delay(pause, clock, cancel);
        }
        return copy is null ? new(null, why) : new(copy, FormattableString.Invariant($"{why} The copy of {copy.At:yyyy-MM-dd HH:mm} UTC was used."));
    }

    /// <summary>One try: the answer; or what went wrong, with how long to wait where trying again may help.</summary>
    async Task<(FetchedCopy? Answer, string Says, TimeSpan? Wait)> Once(string question, FetchedCopy? copy, int tried, CancellationToken cancel)
    {
        var pause = TimeSpan.FromSeconds(1 << tried);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, question);
            if (copy?.Mark is { Length: > 0 } mark) request.Headers.TryAddWithoutValidation("If-None-Match", mark);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode == HttpStatusCode.NotModified && copy is not null) return (_copies.StillGood(copy, clock.GetUtcNow()), "", null);
            if (!response.IsSuccessStatusCode) return (null, $"The service answered {question} with {(int)response.StatusCode} ({response.ReasonPhrase}).", MayHelp(response, pause));
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return (await _copies.Keep(question, clock.GetUtcNow(), response.Headers.ETag?.ToString() ?? "", body, cancel), "", null);
        }
        catch (Exception broken) when (broken is HttpRequestException or HttpIOException || broken is TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return (null, $"The service did not answer {question}: {broken.Message}", pause);
        }
    }

    /// <summary>A busy or broken service may answer later, a wrong question never.</summary>
    TimeSpan? MayHelp(HttpResponseMessage response, TimeSpan pause)
    {
        if ((int)response.StatusCode < 500 && response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)) return null;
        var asked = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return asked is { } wait && wait > TimeSpan.Zero ? wait < LongestWait ? wait : LongestWait : pause;
    }
}
