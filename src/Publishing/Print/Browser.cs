using System.Diagnostics;

namespace Endeavour.Publishing.Print;

/// <summary>One running Chromium without a window, with a profile of its own, that ends with its children and leaves nothing behind.</summary>
sealed class Browser : IAsyncDisposable
{
    const string Listening = "DevTools listening on ";

    readonly Process _process;
    readonly string _profile;
    readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Starts <paramref name="program"/> with a new profile in <paramref name="folder"/>.</summary>
    public static Browser Start(string program, string folder)
    {
        var profile = Directory.CreateDirectory(Path.Combine(folder, $"profile-{Guid.CreateVersion7():n}")).FullName;
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var flag in Flags(profile)) start.ArgumentList.Add(flag);
        var browser = new Browser(new Process { StartInfo = start, EnableRaisingEvents = true }, profile);
        browser.Run();
        return browser;
    }

    static IEnumerable<string> Flags(string profile) =>
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--disable-breakpad", "--mute-audio", "--hide-scrollbars",
        // What is printed is handed over whole: nothing is fetched, from anywhere.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
    ];

    void Run()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true) _address.TrySetResult(new Uri(line.Data[Listening.Length..].Trim()));
        };
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("Chromium ended before it could print."));
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it can be spoken to, once it is ready.</summary>
    public Task<Uri> AddressAsync(CancellationToken cancel) => _address.Task.WaitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself, or will not end: there is no more to do about it.
        }
        _process.Dispose();
        await DeleteProfile();
    }

    /// <summary>A child that is just ending may still write a file.</summary>
    async Task DeleteProfile()
    {
        for (var attempt = 0; attempt < 10 && Directory.Exists(_profile); attempt++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(100);
            }
        }
    }
}
