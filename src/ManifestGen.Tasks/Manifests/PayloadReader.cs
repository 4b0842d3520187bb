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
}

/// <summary>Reads the <c>AssemblyMetadataAttribute</c>s of a compiled assembly. Its code is not loaded, let alone run.</summary>
public static class PayloadReader
{
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static PayloadContent Read(Stream assembly)
    {
        using var image = new PEReader(assembly);
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("The file has no .NET metadata.");
        }

        var entries = ReadEntries(image.GetMetadataReader()).ToArray();
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
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadEntries(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsAssemblyMetadata(metadata, attribute))
            {
                var value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16(); // The prolog that every attribute's value begins with.
                yield return new(value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "");
            }
        }
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute)
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
        return metadata.StringComparer.Equals(type.Namespace, "System.Reflection") && metadata.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute");
    }
}
