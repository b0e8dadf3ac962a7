using Endeavour.Indicators.Files;
using Endeavour.Indicators.Reading;
using Endeavour.Indicators.Releases;

namespace Endeavour.Indicators.Demonstration;

/// <summary>
/// Serves illustrative figures for the indicators of a file that have no real ones. What a real import holds is never touched,
/// and doing it again changes nothing.
/// </summary>
public sealed class Demonstrate(EvidenceFolder folder, TimeProvider clock)
{
    public ImportResult Run(string path)
    {
        var problems = new ImportProblems();
        if (FileCheck.Refusal(path) is { } refusal) problems.Add(refusal);
        else if (IllustrativeFile.Read(path, problems) is { } file) return Serve(file, path);
        return new(null, 0, 0, 0, 0, problems.Kept);
    }

    ImportResult Serve(IllustrativeFile file, string path)
    {
        var served = folder.ReadServed().Preview;
        var releases = folder.ReadReleases().ToDictionary(release => release.Id);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        var wanted = file.Indicators.Select(each => each.Id).Where(id => !served.Indicators.TryGetValue(id, out var release) || (releases[release].Illustrative && releases[release].Files[0].Sha256 != sha256)).ToHashSet();
        if (wanted.Count == 0) return new(null, 0, 0, 0, 0, []);
        var generator = new Generator(file, wanted);
        return new Import(folder, clock).Demonstrate(generator.Rows(), generator.Words, generator.Definitions, new(Path.GetFileName(path), sha256, new FileInfo(path).Length));
    }
}
