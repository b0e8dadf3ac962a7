using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Endeavour.Publishing.Print;

/// <summary>Speaks the DevTools protocol with a browser: a question, and its answer.</summary>
sealed class DevTools : IAsyncDisposable
{
    readonly ClientWebSocket _socket = new();
    readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    Task _listening = Task.CompletedTask;
    int _last;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancel)
    {
        var tools = new DevTools();
        tools._socket.Options.Proxy = null;
        await tools._socket.ConnectAsync(address, cancel);
        tools._listening = tools.Listen();
        return tools;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="session">The page that is asked; the browser itself without one.</param>
    /// <exception cref="InvalidOperationException">The browser refused, or has ended.</exception>
    public async Task<JsonElement> AskAsync(string method, JsonObject? parameters = null, string? session = null, CancellationToken cancel = default)
    {
        var number = Interlocked.Increment(ref _last);
        var answer = _waiting[number] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var question = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) question["sessionId"] = session;
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(question), WebSocketMessageType.Text, endOfMessage: true, cancel);
        return await answer.Task.WaitAsync(cancel);
    }

    async Task Listen()
    {
        try
        {
            while (await Receive() is { } message) Answer(message);
            FailAll(new InvalidOperationException("Chromium closed the connection."));
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            FailAll(new InvalidOperationException("The connection to Chromium broke.", exception));
        }
    }

    async Task<JsonElement?> Receive()
    {
        var whole = new ArrayBufferWriter<byte>(64 * 1024);
        while (true)
        {
            var part = await _socket.ReceiveAsync(whole.GetMemory(64 * 1024), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            whole.Advance(part.Count);
            if (part.EndOfMessage) return JsonElement.Parse(whole.WrittenSpan);
        }
    }

    /// <summary>What has no number is an event, which nobody here waits for.</summary>
    void Answer(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var number) || !_waiting.TryRemove(number.GetInt32(), out var waiting)) return;
        if (message.TryGetProperty("error", out var error)) waiting.TrySetException(new InvalidOperationException($"Chromium refused: {error.GetProperty("message").GetString()}"));
        else waiting.TrySetResult(message.GetProperty("result"));
    }

    void FailAll(Exception exception)
    {
        foreach (var number in _waiting.Keys)
            if (_waiting.TryRemove(number, out var waiting)) waiting.TrySetException(exception);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }
}
