using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ManifestGen.Testing;

namespace ManifestGen.Package.Tests;

/// <summary>Who packs the same sources gets the same package, wherever the folder is and whoever builds.</summary>
public sealed class ReproducibleTests : IDisposable
{
    private static readonly string[] Packed = ["src", "nuget", "docs", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "LICENSE"];

    private static readonly string[] Outputs = ["bin", "obj"];

    private readonly string _root = Directory.CreateTempSubdirectory("manifestgen-pack-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Package_of_the_same_sources_is_the_same_in_every_folder_and_names_none()
    {
        var first = Pack("one");
        var second = Pack("another folder");

        Assert.Equal(first.Keys.Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(first.Where(entry => !entry.Value.AsSpan().SequenceEqual(second[entry.Key])).Select(entry => entry.Key));
        Assert.Empty(first.Where(entry => Names(entry.Value, _root)).Select(entry => entry.Key));
    }

    private Dictionary<string, byte[]> Pack(string name)
    {
        var folder = Path.Combine(_root, name);
        foreach (var path in Packed)
        {
            Copy(Path.Combine(Repository.Root, path), Path.Combine(folder, path));
        }

        var output = Path.Combine(_root, name + ".packed");
        var start = new ProcessStartInfo("dotnet", ["pack", "nuget/ManifestGen", "-o", output, "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        // As on the machine of a developer.
        start.Environment.Remove("CI");
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("MSBuild", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        using var archive = ZipFile.OpenRead(Directory.GetFiles(output, "*.nupkg").Single());
        // The properties of the zip file as a document: a name and a time of their own in every package.
        return archive.Entries.Where(entry => !entry.FullName.StartsWith("package/", StringComparison.Ordinal) && entry.FullName != "_rels/.rels").ToDictionary(entry => entry.FullName, Read);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    // Assemblies hold texts in both encodings.
    private static bool Names(byte[] content, string folder) =>
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder)) >= 0;

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(source).Where(entry => !Outputs.Contains(Path.GetFileName(entry))))
        {
            Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
        }
    }
}
