using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside the measured site (DOTNET_STARTUP_HOOKS): asked by a signal, it collects what nobody uses any more, writes down what is left, and gives the rest back.
/// The runtime looks for this name, outside any namespace.
/// </summary>
static class StartupHook
{
    /// <summary>The setting that names the file to write.</summary>
    public const string Setting = "ENDEAVOUR_BENCH_HEAP";

    /// <summary>SIGUSR1, which has no name of its own in .NET.</summary>
    public const int Signal = 10;

    static PosixSignalRegistration? s_asked;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Setting) is not { Length: > 0 } file) return;
        s_asked = PosixSignalRegistration.Create((PosixSignal)Signal, asked =>
        {
            asked.Cancel = true;
            for (var i = 0; i < 2; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            File.WriteAllText(file + ".part", GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".part", file, overwrite: true);
        });
    }
}
