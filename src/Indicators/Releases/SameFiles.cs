using System.Security.Cryptography;

namespace Endeavour.Indicators.Releases;

/// <summary>Whether files are, byte for byte, those of a release that serves all its indicators or waits for its day: then there is nothing new in them.</summary>
static class SameFiles
{
    public static Release? Find(EvidenceFolder folder, IReadOnlyList<string> files, ReleaseTerms terms, DateTimeOffset now)
    {
        var served = folder.ReadServed().At(now);
        long[] lengths = [.. files.Select(path => new FileInfo(path).Length).Order()];
        var alike = served.Releases.Reverse().Select(folder.ReadRelease).Where(release => Serves(release, served) && Agrees(release, terms, now) && release.Files.Select(file => file.Bytes).Order().SequenceEqual(lengths)).ToList();
        if (alike.Count == 0) return null;
        string[] hashes = [.. files.Select(Hash).Order(StringComparer.Ordinal)];
        return alike.Find(release => release.Files.Select(file => file.Sha256).Order(StringComparer.Ordinal).SequenceEqual(hashes));
    }

    static bool Serves(Release release, Served served) =>
        !release.Illustrative && (served.Later.Any(each => each.Release == release.Id) || release.Indicators.All(id => served.Indicators.GetValueOrDefault(id) == release.Id));

    /// <summary>The same file on other terms is something new; terms that are not said are no others.</summary>
    static bool Agrees(Release release, ReleaseTerms terms, DateTimeOffset now) =>
        (terms.From is null ? release.ShownFrom <= now : terms.From == release.From)
        && (terms.Permission.Length == 0 || terms.Permission == release.Permission) && (terms.Provenance.Length == 0 || terms.Provenance == release.Provenance)
        && terms.HideUpTo == release.HideUpTo && terms.SmallNumbersHandled == release.SmallNumbersHandled;

    static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
