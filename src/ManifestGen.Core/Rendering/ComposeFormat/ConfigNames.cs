using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Unique names of configs.</summary>
internal static class ConfigNames
{
    /// <summary>Swarm's limit is 64, and the stack's name comes before it.</summary>
    private const int MaxReadableLength = 20;

    private static readonly Regex Plain = new(@"\A[a-zA-Z0-9][a-zA-Z0-9./-]*\z", RegexOptions.CultureInvariant);

    private static readonly Regex Foreign = new(@"[^a-zA-Z0-9.-]+", RegexOptions.CultureInvariant);

    /// <summary>By the path; that of another project after the name of its assembly.</summary>
    public static string ByPath(SourceFileModel file, ServiceModel service, ProjectModel project)
    {
        // No path of this project gives a name with two '_'.
        var (prefix, path) = service.Home is null ? ("", file.Source) : ($"{project.AssemblyName}__", $"{project.AssemblyName}/{file.Source}");
        var name = Foreign.Replace(file.Source, "_");
        return Plain.IsMatch(path) ? prefix + name : $"config{name}-{ContentHash.Of(path)}";
    }

    /// <summary>By the content too: Swarm's configs cannot be changed, so a change needs another one.</summary>
    public static string ByContent(SourceFileModel file, ServiceModel service, ProjectModel project)
    {
        var name = Foreign.Replace(file.FileName, "-").Trim('.', '-');
        var readable = name.Length == 0 ? "config" : name.Substring(0, Math.Min(name.Length, MaxReadableLength));
        return $"{readable}-{ContentHash.Of(project.TextOf(file.Source) ?? "")}";
    }
}
