using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ManifestGen.Guide;

/// <summary><c>using ManifestGen;</c> in a file of any project leaves every name in it what it was.</summary>
public sealed class PublicNamesTests
{
    /// <summary>What the SDKs for the web and for workers import by themselves, and what stands at the top of files with endpoints, entities and tests.</summary>
    private static readonly string[] Namespaces =
    [
        "System", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic",
        "System.ComponentModel", "System.ComponentModel.DataAnnotations", "System.ComponentModel.DataAnnotations.Schema", "System.Text.Json", "System.Text.Json.Serialization",
        "Xunit",
    ];

    private static readonly string[] Roots = ["Microsoft.AspNetCore", "Microsoft.Extensions"];

    [Fact]
    public void No_public_name_is_one_of_the_framework_too()
    {
        var ours = typeof(ContainerServiceAttribute).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);

        var clashes = TypesOfTheFramework()
            .Where(type => Namespaces.Contains(type.Namespace) || Roots.Any(root => type.Namespace == root || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal)))
            .Where(type => ours.Contains(type.Name))
            .Select(type => $"{type.Namespace}.{type.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal([], clashes);
    }

    [Fact]
    public void Types_of_the_framework_are_seen() => Assert.Contains(("Microsoft.AspNetCore.Mvc", "RouteAttribute"), TypesOfTheFramework());

    private static IEnumerable<(string Namespace, string Name)> TypesOfTheFramework()
    {
        foreach (var path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase))))
        {
            using var file = new PEReader(File.OpenRead(path));
            if (!file.HasMetadata)
            {
                continue;
            }

            var reader = file.GetMetadataReader();
            foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public))
            {
                yield return (reader.GetString(type.Namespace), reader.GetString(type.Name));
            }
        }
    }
}
