using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ManifestGen.Package.Tests;

public sealed class AssemblyTests : IDisposable
{
    /// <summary>What the oldest supported hosts bring: the compiler of .NET 8 (Roslyn 4.8) and MSBuild 17.4.</summary>
    private static readonly Dictionary<string, Version> Brought = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.Build"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    /// <summary>What the package brings for its tasks, and for them alone.</summary>
    private static readonly string[] ForTasks = ["DiffPlex", "YamlDotNet"];

    private readonly PackedPackage _package = new();

    public static TheoryData<string> Assemblies
    {
        get
        {
            using var package = new PackedPackage();
            return new(package.Entries.Where(path => path.EndsWith(".dll", StringComparison.Ordinal) && !ForTasks.Contains(Path.GetFileNameWithoutExtension(path))));
        }
    }

    public void Dispose() => _package.Dispose();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_references_only_what_its_hosts_bring(string path)
    {
        var foreign = References(path).Where(reference =>
            !reference.Name!.StartsWith("ManifestGen", StringComparison.Ordinal)
            && !(ForTasks.Contains(reference.Name) && path.StartsWith("tasks/", StringComparison.Ordinal))
            && !(Brought.TryGetValue(reference.Name, out var version) && reference.Version <= version));

        Assert.Empty(foreign.Select(reference => reference.FullName));
    }

    /// <summary>A compiler and a build engine look for what an assembly references in the assembly's own folder.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_has_its_references_beside_it(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var missing = References(path).Where(reference => reference.Name!.StartsWith("ManifestGen", StringComparison.Ordinal) && !_package.Entries.Contains($"{folder}{reference.Name}.dll"));

        Assert.Empty(missing.Select(reference => reference.Name));
    }

    /// <summary>A build node that lives on, and an IDE, know an assembly by its name and version: with the same version they would keep the old one.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_has_the_version_of_the_package(string path)
    {
        var version = Read(path, metadata => metadata.GetAssemblyDefinition().GetAssemblyName()).Version!;

        Assert.Equal(PackedPackage.Version.Split('-')[0], version.ToString(3));
    }

    [Fact]
    public void Attributes_need_nothing_but_the_framework() =>
        Assert.Equal(["netstandard"], References("lib/netstandard2.0/ManifestGen.dll").Select(reference => reference.Name));

    private AssemblyName[] References(string path) => Read(path, metadata =>
        metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName()).ToArray());

    private T Read<T>(string path, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(_package.Open(path));
        return read(image.GetMetadataReader());
    }
}
