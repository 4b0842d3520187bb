using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Manifests;

/// <summary>What an assembly carries for the build.</summary>
/// <param name="Files">The files to write.</param>
/// <param name="Errors">Why there are none: <c>MGEN101: message</c>.</param>
public sealed record PayloadContent(IReadOnlyList<ManifestFile> Files, IReadOnlyList<string> Errors)
{
    /// <summary>The paths of the files with passwords that have to be there.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The files of variables of the user, and who reads them.</summary>
    public IReadOnlyList<EnvFile> EnvFiles { get; init; } = [];

    /// <summary>What the build said to the generator that left this; <see langword="null"/> where no generator came to its end.</summary>
    public string? Mark { get; init; }

    /// <summary>What made each line of a file, where the build asked for that.</summary>
    public string? Explanation { get; init; }

    /// <summary>The report, where the build asked for it.</summary>
    public string? Report { get; init; }

    /// <summary>What the attributes say about the image; <see langword="null"/> where the project has none.</summary>
    public string? Image { get; init; }

    /// <summary>Whether the code asks for files, by its attributes themselves. Only looked for where there is no mark.</summary>
    public bool DeclaresServices { get; init; }
}

/// <summary>Reads the <c>AssemblyMetadataAttribute</c>s of a compiled assembly. Its code is not loaded, let alone run.</summary>
public static class PayloadReader
{
    private static readonly string[] Declarations = ["ContainerServiceAttribute", "BackingServiceAttribute", "StackAttribute"];

    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static PayloadContent Read(Stream assembly)
    {
        using var image = new PEReader(assembly);
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("The file has no .NET metadata.");
        }

        var metadata = image.GetMetadataReader();
        var entries = ReadEntries(metadata).ToArray();
        var mark = entries.Where(entry => entry.Key == Payload.MarkKey).Select(entry => entry.Value).FirstOrDefault();
        return new(
            entries.Where(entry => entry.Key.StartsWith(Payload.FilePrefix, StringComparison.Ordinal))
                .Select(entry => new ManifestFile(entry.Key.Substring(Payload.FilePrefix.Length), entry.Value))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToArray(),
            entries.Where(entry => entry.Key == Payload.ErrorKey).Select(entry => entry.Value).ToArray())
        {
            Secrets = entries.Where(entry => entry.Key.StartsWith(Payload.SecretPrefix, StringComparison.Ordinal))
                .Select(entry => entry.Key.Substring(Payload.SecretPrefix.Length))
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray(),
            EnvFiles = entries.Where(entry => entry.Key.StartsWith(Payload.EnvFilePrefix, StringComparison.Ordinal))
                .Select(entry => EnvFile.Of(entry.Key.Substring(Payload.EnvFilePrefix.Length), entry.Value))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToArray(),
            Mark = mark,
            Explanation = entries.Where(entry => entry.Key == Payload.ExplanationKey).Select(entry => entry.Value).FirstOrDefault(),
            Report = entries.Where(entry => entry.Key == Payload.ReportKey).Select(entry => entry.Value).FirstOrDefault(),
            Image = entries.Where(entry => entry.Key == Payload.ImageKey).Select(entry => entry.Value).FirstOrDefault(),
            DeclaresServices = string.IsNullOrEmpty(mark) && metadata.CustomAttributes.Any(handle =>
                Declarations.Any(name => IsAttribute(metadata, metadata.GetCustomAttribute(handle), "ManifestGen", name))),
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadEntries(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsAttribute(metadata, attribute, "System.Reflection", "AssemblyMetadataAttribute"))
            {
                var value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16(); // The prolog that every attribute's value begins with.
                yield return new(value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "");
            }
        }
    }

    private static bool IsAttribute(MetadataReader metadata, CustomAttribute attribute, string typeNamespace, string typeName)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, typeName) && metadata.StringComparer.Equals(type.Namespace, typeNamespace);
    }
}
