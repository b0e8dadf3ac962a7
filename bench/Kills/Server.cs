using System.Diagnostics;

namespace Endeavour.Kills;

/// <summary>The site as its own process, started to be killed.</summary>
sealed class Server : IDisposable
{
    readonly Process _process;

    Server(Process process) => _process = process;

    public static async Task<Server> Start(Place place)
    {
        var process = place.Run("serve", "--demonstration", "--urls", place.Address);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        for (var tries = 0; tries < 1200; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The site did not start; it ended with {process.ExitCode}.");
            try
            {
                if ((await http.GetAsync(new Uri(place.Address + "/health/live"))).IsSuccessStatusCode) return new Server(process);
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException) { }
            await Task.Delay(50);
        }
        throw new InvalidOperationException("The site did not answer within a minute.");
    }

    /// <summary>As <c>kill -9</c> does: at once, with no chance to tidy.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
    }
}
