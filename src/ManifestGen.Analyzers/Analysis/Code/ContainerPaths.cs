using System.Text.RegularExpressions;
using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>Paths as they are in the container.</summary>
internal static class ContainerPaths
{
    private const string ProgramFolder = "/app";

    private static readonly Regex Drive = new(@"\A([A-Za-z]:|\\)", RegexOptions.CultureInvariant);

    /// <summary>Where every container can write, or where what is written is no file.</summary>
    private static readonly string[] Writable = [StorageModel.TemporaryFilesPath, "/dev", "/proc"];

    /// <summary>The whole path of a file that code names. Null for what is not known, and for a path of Windows.</summary>
    public static string? Of(IOperation? path, ServiceModel service) => path.ConstantText() is { Length: > 0 } text ? Of(text, service) : null;

    /// <inheritdoc cref="Of(IOperation?, ServiceModel)"/>
    public static string? Of(string path, ServiceModel service) =>
        Drive.IsMatch(path) || path.Contains("..") ? null
        : path[0] == '/' ? path
        : $"{(service.WorkingDirectory ?? ProgramFolder).TrimEnd('/')}/{(path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path)}";

    /// <summary>Whether the service can write there, in some environment.</summary>
    public static bool IsWritable(string path, DeclaredProgram program) =>
        Writable.Any(folder => IsIn(path, folder))
        || program.Everywhere.Any(service => !service.Security.Container.HasReadOnlyRoot || service.Storage.Mounts.Any(mount => IsIn(path, mount.Folder)));

    public static bool IsIn(string path, string folder) => path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
