namespace Endeavour.Web.Archive;

/// <summary>Files and folders that hold secrets: nobody else on the machine may read them, whatever the umask. On Windows the folder's own rights hold.</summary>
static class OwnerOnly
{
    const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    /// <summary>A file to write that was closed to others before its first byte.</summary>
    public static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OfFile;
        var stream = new FileStream(path, options);
        Close(path);
        return stream;
    }

    /// <summary>A file that is there.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OfFile);
    }

    /// <summary>Makes a folder, where it is not there yet.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, OfFolder);
    }
}
