using System.Net;
using System.Text;
using System.Text.Json;

namespace Endeavour.Tests.Pages.Evidence.Data;

/// <summary>Reads downloads with readers that share nothing with what wrote them.</summary>
static class Downloaded
{
    public static async Task<HttpResponseMessage> GetAsync(this SiteFixture site, string address, string? known = null)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<byte[]> BytesAsync(this SiteFixture site, string address)
    {
        using var response = await site.GetAsync(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}.");
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(this SiteFixture site, string address)
    {
        using var text = JsonDocument.Parse(await site.BytesAsync(address));
        return text.RootElement.Clone();
    }

    /// <summary>The records of a CSV as RFC 4180 has them.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(byte[] bytes)
    {
        var (records, record, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        var text = Encoding.UTF8.GetString(bytes);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n') End(text[i] == '\n');
            else cell.Append(text[i]);
        }
        return [.. records.Skip(1).Select(each => records[0].Zip(each).ToDictionary(pair => pair.First, pair => pair.Second))];

        void End(bool ofRecord)
        {
            record.Add(cell.ToString());
            cell.Clear();
            if (!ofRecord) return;
            records.Add(record);
            record = [];
        }
    }

    public static IReadOnlyList<string> Header(byte[] csv) => Encoding.UTF8.GetString(csv).Split('\n', 2)[0].Split(',');
}
