using System.IO.Compression;

namespace Endeavour.Strategy.Library.Texts;

/// <summary>What an Office file unpacks to. The list at its end says so, and may lie: each part is unpacked once, into nothing, and counted.</summary>
static class ZipWeight
{
    const string Bomb = "The file unpacks to far more than a document has, so it was not opened. Save it again, or paste its text.";

    /// <exception cref="TooMuchException">It is more than may be read.</exception>
    public static void Judge(byte[] bytes, long most)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > TextLimits.MostParts) throw new TooMuchException(Bomb);
        var (all, buffer) = (0L, new byte[81_920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var length = 0L;
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                (length, all) = (length + read, all + read);
                if (length > TextLimits.PartBytes || all > most) throw new TooMuchException(Bomb);
                if (length > 1 << 20 && length > entry.CompressedLength * TextLimits.MostTimes) throw new TooMuchException(Bomb);
            }
        }
    }
}
