using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Endeavour.Tests.TestKit;

namespace Endeavour.Tests.Architecture;

/// <summary>The two libraries as those get them who use nothing else of Endeavour: a package with its README, whose examples work.</summary>
public sealed partial class PackageTests : IDisposable
{
    static readonly string[] Libraries = ["Statistics", "Charts"];

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void Both_packages_carry_their_readme_and_the_examples_in_it_compile_run_and_print_what_they_say()
    {
        foreach (var library in Libraries) Pack(library);
        WriteProject();
        var printed = Run("run", "--project", _folder.Path("try")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var promised = Libraries.SelectMany(Examples).SelectMany(example => Promise().Matches(example)).Select(match => match.Groups[1].Value.Trim()).ToList();
        Assert.True(promised.Count > 5, "the READMEs should say what their examples print");
        Assert.Equal(promised, printed);
    }

    [Theory]
    [InlineData("Statistics")]
    [InlineData("Charts")]
    public void An_undocumented_public_member_is_a_build_error(string library)
    {
        var undocumented = _folder.Write("Undocumented.cs", "namespace Endeavour; public static class Undocumented;");
        var added = _folder.Write("added.targets", $"<Project><ItemGroup><Compile Include=\"{undocumented}\" /></ItemGroup></Project>");
        var (exit, output) = Try("build", Repository.Path("src", library), "-c", Configuration, "--no-restore", "--nologo", $"-p:CustomAfterMicrosoftCommonTargets={added}",
            $"-p:OutputPath={_folder.Path("out")}/", $"-p:IntermediateOutputPath={_folder.Path("between")}/");
        Assert.NotEqual(0, exit);
        Assert.Contains("Undocumented.cs(1,42): error CS1591", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_libraries_can_be_used_in_one_file()
    {
        var names = new[] { typeof(Statistics.Rate), typeof(Charts.TrendChart) }.Select(type => type.Assembly.GetExportedTypes().Where(each => !each.IsNested).Select(each => each.Name).ToHashSet()).ToList();
        Assert.Empty(names[0].Intersect(names[1]));
    }

    void Pack(string library)
    {
        Run("pack", Repository.Path("src", library), "-c", Configuration, "--no-build", "--nologo", "-o", _folder.Path("packages"));
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(_folder.Path("packages"), $"Endeavour.{library}.*.nupkg")));
        Assert.Contains("README.md", package.Entries.Select(entry => entry.FullName));
        Assert.Contains($"lib/net10.0/Endeavour.{library}.xml", package.Entries.Select(entry => entry.FullName));
        using var description = new StreamReader(package.GetEntry($"Endeavour.{library}.nuspec")!.Open());
        var text = description.ReadToEnd();
        Assert.Contains("<readme>README.md</readme>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", text, StringComparison.Ordinal);
    }

    void WriteProject()
    {
        _folder.Write("try/nuget.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"../packages\" /></packageSources></configuration>");
        _folder.Write("try/try.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost><NuGetAudit>false</NuGetAudit><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RestorePackagesPath>../kept</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>{string.Concat(Libraries.Select(library => $"<PackageReference Include=\"Endeavour.{library}\" Version=\"*\" />"))}</ItemGroup>
            </Project>
            """);
        var examples = Libraries.SelectMany(Examples).ToList();
        foreach (var (number, example) in examples.Index())
        {
            var lines = example.Split('\n').ToLookup(line => line.StartsWith("using Endeavour", StringComparison.Ordinal));
            var (usings, rest) = (string.Join('\n', lines[true]), string.Join('\n', lines[false]));
            _folder.Write($"try/Example{number}.cs", $"{usings}\nstatic class Example{number} {{ public static void Run() {{\n{rest}\n}} }}\n");
        }
        _folder.Write("try/Program.cs", "System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(\"en-GB\");\n" + string.Concat(examples.Index().Select(each => $"Example{each.Index}.Run();\n")));
    }

    static IEnumerable<string> Examples(string library) => Block().Matches(File.ReadAllText(Repository.Path("src", library, "README.md"))).Select(match => match.Groups[1].Value);

    static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    static string Run(params string[] arguments)
    {
        var (exit, output) = Try(arguments);
        Assert.True(exit == 0, $"dotnet {string.Join(' ', arguments)}: {output}");
        return output;
    }

    static (int Exit, string Output) Try(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(inherited);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"Console\.WriteLine\(.*\); // (.*)$", RegexOptions.Multiline)]
    private static partial Regex Promise();
}
