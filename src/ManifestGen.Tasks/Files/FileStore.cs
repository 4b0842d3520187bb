using System.Text;

namespace ManifestGen.Tasks.Files;

/// <summary>Reading and writing text: UTF-8 without a byte order mark, a file at a time or not at all.</summary>
public static class FileStore
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text of a file, or <see langword="null"/> where there is none.</summary>
    /// <remarks>What has no length is not opened: a pipe would wait for somebody who writes to it, and a device may have no end.</remarks>
    public static string? TryRead(string path) => !File.Exists(path) ? null : new FileInfo(path).Length == 0 ? "" : File.ReadAllText(path, Utf8);

    /// <summary>Whether something has the name: a file, a folder, a pipe or a link, also one that leads nowhere.</summary>
    public static bool IsTaken(string path) => (int)new FileInfo(path).Attributes != -1;

    public static bool IsLink(string path)
    {
        // File.Exists follows links, so that a broken one would look like no file at all.
        var attributes = new FileInfo(path).Attributes;
        return (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
    }

    /// <summary>Whether a text and what a checkout made of it are the same: git may have written CRLF.</summary>
    public static bool AreSame(string left, string right) => WithLineFeeds(left) == WithLineFeeds(right);

    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n");

    /// <summary>Writes a file that is not there, never over one that somebody else has written meanwhile.</summary>
    public static void WriteNew(string path, string text)
    {
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write), Utf8);
        writer.Write(text);
    }

    /// <summary>Writes the text beside the file, under a name of its own, and returns that name; <see cref="Commit"/> puts it in place.</summary>
    public static string Stage(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var staged = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(staged, text, Utf8);
        }
        catch
        {
            File.Delete(staged);
            throw;
        }

        return staged;
    }

    /// <summary>Moves a staged file to its place, so that a reader sees the old text or the new one and nothing between.</summary>
    public static void Commit(string staged, string path)
    {
        var exists = File.Exists(path);
        try
        {
            MoveTo(staged, path, exists);
        }
        catch (IOException) when (File.Exists(staged) && File.Exists(path) != exists)
        {
            // Another build of the project has written or deleted it meanwhile.
            MoveTo(staged, path, !exists);
        }
    }

    private static void MoveTo(string staged, string path, bool exists)
    {
        if (exists)
        {
            File.Replace(staged, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(staged, path);
        }
    }

    public static void Write(string path, string text)
    {
        var staged = Stage(path, text);
        try
        {
            Commit(staged, path);
        }
        finally
        {
            File.Delete(staged);
        }
    }

    /// <summary>Deletes a file, and the folders below <paramref name="root"/> that are empty without it.</summary>
    public static void Delete(string path, string root)
    {
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder != root && Paths.IsIn(root, folder); folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return;
            }

            Directory.Delete(folder);
        }
    }

    /// <summary>Whether an exception of the file system or of access rights, which a message explains better than a stack trace.</summary>
    public static bool IsFileProblem(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;
}
