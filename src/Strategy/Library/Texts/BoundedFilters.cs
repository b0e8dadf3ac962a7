using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>The library's own filters, each behind a gate that weighs what a stream would unpack to: one of them could otherwise fill the memory of the machine before anything is seen of it.</summary>
sealed class BoundedFilters : IFilterProvider
{
    readonly CancellationToken _stop;
    long _left = TextLimits.AllBytes;

    public BoundedFilters(CancellationToken stop) => _stop = stop;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Gated(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Gated(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Gated(DefaultFilterProvider.Instance.GetAllFilters());

    IReadOnlyList<IFilter> Gated(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Gate(filter, this))];

    void Spend(long bytes)
    {
        _stop.ThrowIfCancellationRequested();
        if (bytes > TextLimits.PartBytes || (_left -= bytes) < 0) throw new TooMuchException("The file unpacks to far more than a document has, so it was not read. Save it again, or paste its text.");
    }

    sealed class Gate(IFilter filter, BoundedFilters all) : IFilter
    {
        // What these two unpack to cannot be weighed beforehand; a letter of theirs gives so many at most.
        const int MostLzw = 1_400, MostRuns = 64;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Spend(filter switch { FlateFilter => Inflated(input), LzwFilter => (long)input.Length * MostLzw / 8, RunLengthFilter => (long)input.Length * MostRuns, _ => input.Length });
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        static long Inflated(Memory<byte> input)
        {
            var (length, buffer) = (0L, new byte[81_920]);
            try
            {
                using var inflate = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; (read = inflate.Read(buffer)) > 0 && length <= TextLimits.PartBytes;) length += read;
            }
            catch (InvalidDataException)
            {
                // Broken at its end; the filter reads as far.
            }
            return length;
        }
    }
}
