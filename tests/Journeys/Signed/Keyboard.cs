using System.Text.Json;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys.Signed;

/// <summary>Someone who fills in forms by the keyboard alone: Tab to a field, type, choose with the arrows, tick with Space, send with Enter.</summary>
sealed class Keyboard(IPage page, string home)
{
    /// <summary>A field of the form in the order in which Tab reaches them.</summary>
    sealed record Stop(string Name, string Kind, string Value, bool Checked, string[] Options);

    const string Fields = "() => JSON.stringify([...document.querySelectorAll('main form[method=post] :is(input, select, textarea, summary)')].filter(each => each.type !== 'hidden').map(each => ({ name: each.name, kind: each.localName === 'input' ? each.type : each.localName, value: each.value, checked: !!each.checked, options: each.localName === 'select' ? [...each.options].map(option => option.value) : [] })))";

    const string Where = "() => { const at = document.activeElement; return (at.name || at.id || '') + '|' + (at.localName === 'input' && at.type === 'checkbox' ? at.value : '') + '|' + (at.textContent || '').replace(/\\s+/g, ' ').trim(); }";

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Opens a page by its address (what can be unfolded in it is a stop of the keyboard too), fills in its form and sends it; it must lead on.</summary>
    public async Task Send(string path, params IEnumerable<(string Name, string? Value)> fields)
    {
        await page.GotoAsync(home + path);
        var wanted = fields.Where(field => !string.IsNullOrEmpty(field.Value)).Append(("Why", "From the paper")).ToLookup(field => "Input." + field.Item1, field => field.Item2!);
        var stops = JsonSerializer.Deserialize<List<Stop>>(await page.EvaluateAsync<string>(Fields), s_json)!;
        var missing = wanted.Where(field => !stops.Exists(stop => stop.Name == field.Key)).Select(field => field.Key).ToList();
        Assert.True(missing.Count == 0, $"{path} does not ask for {string.Join(", ", missing)}.");
        await Reach(stops[0]);
        foreach (var (at, stop) in stops.Index())
        {
            if (at > 0) await page.Keyboard.PressAsync("Tab");
            if (wanted[stop.Name].ToList() is { Count: > 0 } values) await Answer(stop, values);
        }
        // Where it has come to shows that each Tab before went to the next field.
        Assert.StartsWith(stops[^1].Name + "|", await page.EvaluateAsync<string>(Where), StringComparison.Ordinal);
        await Enter();
        var errors = await page.Locator(".govuk-error-summary").CountAsync();
        Assert.True(errors == 0, errors == 0 ? "" : $"{path}: {await page.Locator(".govuk-error-summary").InnerTextAsync()}");
    }

    /// <summary>Sends the form or follows the link, and waits for the page that answers.</summary>
    async Task Enter()
    {
        var came = new TaskCompletionSource();
        void Come(object? sender, IPage there) => came.TrySetResult();
        page.DOMContentLoaded += Come;
        await page.Keyboard.PressAsync("Enter");
        await came.Task.WaitAsync(TimeSpan.FromMinutes(2));
        page.DOMContentLoaded -= Come;
    }

    async Task Answer(Stop stop, List<string> values)
    {
        if (stop.Kind == "checkbox" && !values.Contains(stop.Value)) return;
        if (stop.Kind == "checkbox") await page.Keyboard.PressAsync("Space");
        else if (stop.Kind == "select") await Choose(stop, values.Single());
        else
        {
            await page.Keyboard.PressAsync("Control+a");
            await page.Keyboard.InsertTextAsync(values.Single());
        }
    }

    async Task Choose(Stop stop, string value)
    {
        var steps = Array.IndexOf(stop.Options, value) - Array.IndexOf(stop.Options, stop.Value);
        Assert.Contains(value, stop.Options);
        for (var step = 0; step < Math.Abs(steps); step++) await page.Keyboard.PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
    }

    async Task Reach(Stop stop)
    {
        for (var tabs = 0; tabs < 60; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>(Where)).StartsWith(stop.Name + "|", StringComparison.Ordinal)) return;
        }
        Assert.Fail($"{page.Url}: the keyboard does not reach {stop.Name}.");
    }

    /// <summary>Tab by Tab to a button or a link that says this, and Enter.</summary>
    public async Task Press(string says)
    {
        var seen = new List<string>();
        while (seen.Count < 400 && seen.Count(each => each == seen[0]) < 2)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>(Where));
            if (!seen[^1].EndsWith("|" + says, StringComparison.Ordinal)) continue;
            await Enter();
            return;
        }
        Assert.Fail($"{page.Url}: the keyboard does not reach \"{says}\", but {string.Join("; ", seen)}.");
    }
}
