using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Testing;

/// <summary>An additional file.</summary>
/// <param name="configPath">Its path in the project, where the build offers it as configuration. Null for a file of somebody else.</param>
/// <param name="text">Its text.</param>
/// <param name="encoding">The encoding in which the compiler has read it.</param>
internal sealed class ProjectFile(string? configPath, string text, Encoding? encoding = null) : AdditionalText
{
    public string? ConfigPath => configPath;

    /// <summary>Its path beside the generated files, where it is an object or a patch of the user.</summary>
    public string? ObjectPath { get; init; }

    /// <summary>Its path beside the project, where it is a committed file that is generated.</summary>
    public string? CommittedPath { get; init; }

    public override string Path => "/src/" + (configPath ?? ObjectPath ?? CommittedPath);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, encoding ?? Encoding.UTF8);
}
