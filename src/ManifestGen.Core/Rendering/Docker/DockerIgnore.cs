using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// What the build context leaves out: outputs, private settings, and what ManifestGen writes, so that a change of a manifest rebuilds no layer.
/// </summary>
internal static class DockerIgnore
{
    private static readonly string[] Junk =
    [
        "**/bin",
        "**/obj",
        "**/.git",
        "**/.vs",
        "**/.vscode",
        "**/.idea",
        "**/node_modules",
        "**/*.user",
        "**/.env",
        "**/secrets.json",
        "**/appsettings.*.local.json",
    ];

    /// <param name="application">The project and its services.</param>
    /// <param name="generated">The paths of all files that are written, relative to the output folder.</param>
    public static string Render(ApplicationModel application, IEnumerable<string> generated)
    {
        var project = application.Project;
        var header = OwnerHeader.For(application.BuiltServices.Select(service => service.ClassName), project.ProjectFileName);
        var outputs = generated.Append("secrets")
            .Select(path => project.OutputPath.Length == 0 ? path : $"{project.OutputPath}/{path}")
            .Concat(project.BuildOutputs)
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToArray();
        var copied = new CopiedFiles(project);
        var lines = new[] { "# " + header }
            .Concat(Junk)
            .Concat(Keep(copied, IsJunk))
            .Concat(outputs.Select(Escape))
            .Concat(Keep(copied, path => outputs.Any(output => CopiedFiles.IsWithin(path, output))));
        return string.Join("\n", lines) + "\n";
    }

    // What is copied has to be there. The last pattern that matches decides; a folder that is kept has outputs of its own.
    private static IEnumerable<string> Keep(CopiedFiles copied, Func<string, bool> isIgnored) =>
        from path in copied.All
        where isIgnored(path)
        from line in new[] { "!" + Escape(path) }.Concat(copied.Folders.Contains(path) || copied.PackageFolders.Contains(path) ? Junk.Select(pattern => $"{Escape(path)}/{pattern}") : [])
        select line;

    /// <summary>Whether a part of the path is what the patterns leave out, such as a project in a folder named <c>bin</c>.</summary>
    private static bool IsJunk(string path) => path.Split('/').Any(IsJunkName);

    private static bool IsJunkName(string name) =>
        Junk.Contains("**/" + name)
        || name.EndsWith(".user", StringComparison.Ordinal)
        || (name.StartsWith("appsettings.", StringComparison.Ordinal) && name.EndsWith(".local.json", StringComparison.Ordinal));

    private static string Escape(string path)
    {
        var text = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            // At the line's end an escaped space would be cut off.
            _ = path[i] == ' ' && i == path.Length - 1 ? text.Append("[ ]")
                : IsLiteral(path[i]) ? text.Append(path[i])
                : text.Append('\\').Append(path[i]);
        }

        return text.ToString();
    }

    private static bool IsLiteral(char c) => c is '/' or '.' or '-' or '_' or >= '\u0080' || char.IsLetterOrDigit(c);
}
