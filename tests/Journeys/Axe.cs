using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Endeavour.Tests.Journeys;

/// <summary>
/// All of axe's rules, in the page itself. The package's own way gathers what it finds in a window that it opens for each page, because pages may have
/// frames; ours have none, and a window costs more than the rules do.
/// </summary>
static class Axe
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds wrong, a line each; nothing on a page that is well.</summary>
    /// <param name="without">Rules that do not hold here.</param>
    public static async Task<string[]> Faults(this IPage page, params string[] without)
    {
        if (await page.EvaluateAsync<int>("window.frames.length") > 0) return ["The page has frames, into which axe does not look here."];
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async without => (await axe.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])) }))
                .violations.map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.html).join('; ')}`)
            """, without);
    }
}
