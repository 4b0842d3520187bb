using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ManifestGen.Tasks.Files;

/// <summary>The permissions of files on systems that have them in Unix' form. Elsewhere nothing happens.</summary>
public static class UnixPermissions
{
    /// <summary>0644.</summary>
    public const int ReadableFile = 0b110_100_100;

    /// <summary>0700.</summary>
    public const int PrivateFolder = 0b111_000_000;

    // The class library of .NET Framework, for which this is compiled too, has no such method; nor has Windows, where .NET Framework runs, such permissions.
    private static readonly MethodInfo? Mode = typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]);

    /// <summary>The mode of a file; <see langword="null"/> where there is no file, or no such thing.</summary>
    public static int? TryGet(string path) =>
        Path.DirectorySeparatorChar == '/' && Mode is not null && File.Exists(path) ? Convert.ToInt32(Mode.Invoke(null, [path]), CultureInfo.InvariantCulture) : null;

    /// <exception cref="IOException">The system refuses.</exception>
    public static void Set(string path, int mode)
    {
        if (Path.DirectorySeparatorChar == '/' && ChangeMode(path, mode) != 0)
        {
            throw new IOException($"The permissions of '{path}' cannot be set (error {Marshal.GetLastWin32Error()}).");
        }
    }

    // The class library of .NET Framework, for which this is compiled too, has no such method.
    [DllImport("libc", EntryPoint = "chmod", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeMode([MarshalAs(UnmanagedType.LPStr)] string path, int mode);
}
