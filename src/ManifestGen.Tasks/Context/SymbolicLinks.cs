using System.Runtime.InteropServices;
using System.Text;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// Symbolic links among the files of a project. A copied folder keeps them as they are, so that what they point to has to be in the image too.
/// </summary>
public sealed class SymbolicLinks(string folder)
{
    private const int LongestTarget = 4096;

    private readonly Dictionary<string, string?> _known = new(Paths.Comparer);

    /// <summary>What the links on the way from the folder to a file of it point to, as they say it; each once.</summary>
    public IEnumerable<(string Link, string Target)> On(string path)
    {
        foreach (var part in Paths.FoldersUpTo(path, folder).Where(part => part != folder))
        {
            if (_known.ContainsKey(part))
            {
                // What is above has been looked at with it.
                yield break;
            }

            var target = TargetOf(part);
            _known.Add(part, target);
            if (target is not null)
            {
                yield return (part, target);
            }
        }
    }

    private static string? TargetOf(string path)
    {
        // The class library of .NET Framework, for which this is compiled too, cannot read a link.
        if (Path.DirectorySeparatorChar != '/' || (new FileInfo(path).Attributes is var attributes && ((int)attributes == -1 || (attributes & FileAttributes.ReparsePoint) == 0)))
        {
            return null;
        }

        var buffer = new byte[LongestTarget];
        var length = (int)ReadLink(path, buffer, new IntPtr(buffer.Length));
        return length > 0 ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    [DllImport("libc", EntryPoint = "readlink", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr ReadLink([MarshalAs(UnmanagedType.LPStr)] string path, byte[] buffer, IntPtr size);
}
