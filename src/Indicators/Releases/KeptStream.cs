using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Endeavour.Indicators.Releases;

/// <summary>A file that is copied and hashed on another core while it is read, so that what is kept is what was read, to the byte.</summary>
sealed class KeptStream : Stream
{
    readonly FileStream _from;
    readonly string _name;
    readonly BlockingCollection<ReadOnlyMemory<byte>> _read = new(boundedCapacity: 16);
    readonly Task<string> _keeping;

    public KeptStream(string path, string copy)
    {
        _name = Path.GetFileName(path);
        _from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        _keeping = Task.Factory.StartNew(() => Keep(copy), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>It holds zero bytes, which no text does.</summary>
    public bool IsBinary { get; private set; }

    /// <summary>The last byte that was read.</summary>
    public byte LastByte { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = _from.Read(buffer);
        if (read == 0) return 0;
        LastByte = buffer[read - 1];
        _read.Add(buffer[..read].ToArray());
        return read;
    }

    /// <summary>Waits until all that was read is kept.</summary>
    public SourceFile Finish()
    {
        _read.CompleteAdding();
        return new(_name, _keeping.GetAwaiter().GetResult(), _from.Position);
    }

    string Keep(string copy)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var to = new FileStream(copy, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            foreach (var bytes in _read.GetConsumingEnumerable())
            {
                hash.AppendData(bytes.Span);
                IsBinary |= bytes.Span.Contains((byte)0);
                to.Write(bytes.Span);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            // After a full disk the reader must not wait for room in the queue; Finish says what happened.
            foreach (var _ in _read.GetConsumingEnumerable()) { }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_read.IsAddingCompleted) _read.CompleteAdding();
            ((IAsyncResult)_keeping).AsyncWaitHandle.WaitOne();
            _read.Dispose();
            _from.Dispose();
        }
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => _from.Length;
    public override long Position { get => _from.Position; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
