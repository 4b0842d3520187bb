using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace ManifestGen.Package.Tests;

/// <summary>The package that this build has packed.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(Path.Combine(Metadata("PackageFolder"), $"ManifestGen.{Version}.nupkg"));

    public static string Version => Metadata("PackageVersion");

    /// <summary>The paths of what was packed, without what makes a zip file a package.</summary>
    public IEnumerable<string> Entries =>
        _archive.Entries.Select(entry => entry.FullName)
            .Where(path => path is not ("_rels/.rels" or "[Content_Types].xml") && !path.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The package's description of itself, by element name.</summary>
    public XElement Description
    {
        get
        {
            var metadata = XElement.Load(Open("ManifestGen.nuspec")).Elements().Single();
            foreach (var element in metadata.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
            }

            return metadata;
        }
    }

    public MemoryStream Open(string path)
    {
        var copy = new MemoryStream();
        using var entry = _archive.GetEntry(path)!.Open();
        entry.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    public void Dispose() => _archive.Dispose();

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
