using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Endeavour.Tests.Indicators.Kit;

namespace Endeavour.Tests.Indicators.Fetch;

/// <summary>A server on this machine that answers in the shapes of Fingertips, and can be told to misbehave.</summary>
sealed class StandInService : IDisposable
{
    readonly HttpListener _listener = new();
    readonly Task _serving;

    public StandInService()
    {
        var chance = new Random();
        for (var port = chance.Next(20_000, 50_000); ; port = chance.Next(20_000, 50_000))
        {
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/api/");
            try { _listener.Start(); Address = new($"http://127.0.0.1:{port}/api/"); break; }
            catch (HttpListenerException) { }
        }
        _serving = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>Every question that arrived, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Status codes for the next questions, before it answers well again; 0 breaks the connection in the middle of an answer.</summary>
    public ConcurrentQueue<int> Failures { get; } = new();

    /// <summary>What it answers as the figure of Middlesbrough.</summary>
    public string Value { get; set; } = "75.9";

    public string? InsteadOfFigures { get; set; }

    async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException) { return; }
            try { Answer(context); }
            catch (Exception gone) when (gone is HttpListenerException or InvalidOperationException or ObjectDisposedException) { }
        }
    }

    void Answer(HttpListenerContext context)
    {
        var question = context.Request.Url!.PathAndQuery["/api/".Length..];
        Asked.Enqueue(question);
        var fails = Failures.TryDequeue(out var status);
        if (fails && status > 0)
        {
            context.Response.StatusCode = status;
            if (status == 429) context.Response.AddHeader("Retry-After", "7");
            context.Response.Close();
            return;
        }
        var (type, text) = Text(question, context.Request.QueryString);
        var bytes = Encoding.UTF8.GetBytes(text);
        var mark = $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        if (context.Request.Headers["If-None-Match"] == mark) { context.Response.StatusCode = 304; context.Response.Close(); return; }
        context.Response.AddHeader("ETag", mark);
        context.Response.ContentType = type;
        context.Response.ContentLength64 = bytes.Length;
        if (fails)
        {
            context.Response.OutputStream.Write(bytes.AsSpan(0, bytes.Length / 2));
            context.Response.OutputStream.Flush();
            context.Response.Abort();
            return;
        }
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }

    (string, string) Text(string question, System.Collections.Specialized.NameValueCollection query) => question.Split('?')[0] switch
    {
        "area_types" => ("application/json", """[{"Id":502,"Name":"Upper tier local authorities (post 4/23)","Short":"Counties & UAs","IsSearchable":true},{"Id":15,"Name":"England","Short":"England"}]"""),
        "profiles" => ("application/json", """[{"Id":19,"Name":"Public Health Outcomes Framework","Key":"public-health-outcomes-framework","GroupIds":[1000049]}]"""),
        "indicator_metadata/by_profile_id" => ("application/json", $"{{{(query["profile_id"] == "19" ? $"{Definition("90366")},{Definition("93088")}" : "")}}}"),
        "indicator_metadata/by_indicator_id" => ("application/json", $"{{{string.Join(',', query["indicator_ids"]!.Split(',').Select(Definition))}}}"),
        "areas/by_area_type" => ("application/json", """[{"Code":"E06000002","Name":"Middlesbrough","Short":"Middlesbrough","AreaTypeId":502}]"""),
        "all_data/csv/by_indicator_id" when InsteadOfFigures is { } other => ("text/html", other),
        "all_data/csv/by_indicator_id" => ("text/csv", Vintage.Of2022.File(query["indicator_ids"] == "1" ? [] : [Row.England with { Indicator = query["indicator_ids"]! }, new Row { Indicator = query["indicator_ids"]!, Value = Value }])),
        _ => ("text/plain", "?"),
    };

    static string Definition(string id) =>
        $$$"""  "{{{id}}}":{"IID":{{{id}}},"Descriptive":{"Name":"Indicator {{{id}}}","Definition":"What it is","DataSource":"OHID"},"Unit":{"Label":"Years"},"ValueType":{"Name":"Life expectancy"},"YearType":{"Name":"Calendar"},"Polarity":{"Name":"RAG - High is good"}}  """;

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait(TimeSpan.FromSeconds(5));
    }
}
