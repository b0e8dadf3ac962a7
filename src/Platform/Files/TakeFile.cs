using System.Diagnostics.CodeAnalysis;
using Endeavour.Platform.Files.Kinds;
using Endeavour.Platform.Files.Stores;

namespace Endeavour.Platform.Files;

/// <summary>A file that someone gives is looked at and then kept: its size, what its content says it is, and whether its name agrees. It is never unpacked or run.</summary>
public sealed class TakeFile(IFileStore store, Incoming incoming, FileSettings settings)
{
    public async Task<Taken> From(string name, Stream content, CancellationToken cancel = default)
    {
        if (content.CanSeek) return await Look(name, content, cancel);
        await using var part = incoming.Passing();
        return await Copy(content, part, cancel) ? await Look(name, part, cancel) : TooLarge;
    }

    async Task<Taken> Look(string name, Stream content, CancellationToken cancel)
    {
        if (content.Length > settings.LargestBytes) return TooLarge;
        if (content.Length == 0) return new("The file is empty. Choose a file that has something in it.");
        var fileName = FileName.Clean(name);
        var recognised = await Recognise.Content(content, fileName, cancel);
        if (recognised.Kind is not { } kind) return new(recognised.Problem!);
        content.Position = 0;
        var hash = await store.Keep(content, cancel);
        return new(new TakenFile(FileName.WithEnding(fileName, kind), hash, content.Length, kind));
    }

    /// <summary>Copies until the content ends or is too large.</summary>
    async Task<bool> Copy(Stream content, Stream part, CancellationToken cancel)
    {
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (part.Length + read > settings.LargestBytes) return false;
            await part.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        await part.FlushAsync(cancel);
        return true;
    }

    Taken TooLarge => new($"The file is larger than {settings.LargestMegabytes} MB. Make it smaller (pictures are often the reason), or give it in parts.");
}

/// <summary>What was kept.</summary>
public sealed record TakenFile(string Name, FileHash Hash, long Length, FileKind Kind);

/// <summary>A file that was taken, or the sentence that says why it was not.</summary>
public sealed record Taken
{
    public Taken(TakenFile file) => File = file;

    public Taken(string problem) => Problem = problem;

    public TakenFile? File { get; }

    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(File)), MemberNotNullWhen(false, nameof(Problem))]
    public bool Kept => File is not null;
}
