using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// What the build context leaves out: outputs, keys and private settings, and what ManifestGen writes, so that a change of a manifest rebuilds no layer. The
/// engine reads this file in place of the user's .dockerignore, whose rules it therefore takes over.
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
        .. SecretFiles.Patterns,
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
            .Select(Escape);
        var junk = DevelopmentSettings.AreInImage(application) ? Junk : [.. Junk, DevelopmentSettings.Pattern];
        var lines = new Lines(new CopiedFiles(project), junk);
        lines.Text.Add("# " + header);
        lines.AddUsers(project.IgnoreRules);
        lines.Add(junk);
        lines.AddExceptions(project.IgnoreRules);
        lines.Keep();
        lines.Add(outputs);
        lines.Keep();
        return string.Join("\n", lines.Text) + "\n";
    }

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

    private sealed class Lines(CopiedFiles copied, IReadOnlyList<string> junk)
    {
        private readonly List<IgnorePattern> _patterns = [];

        public List<string> Text { get; } = [];

        public void Add(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                Text.Add(line);
                if (IgnorePattern.TryParse(line) is { } pattern)
                {
                    _patterns.Add(pattern);
                }
            }
        }

        public void AddUsers(IReadOnlyCollection<string> rules)
        {
            if (rules.Count > 0)
            {
                Text.Add("# The rules of .dockerignore:");
                // One that is none makes the engine refuse the whole build.
                Add(rules.Where(rule => IgnorePattern.TryParse(rule) is not null));
                Text.Add("# The rules of ManifestGen:");
            }
        }

        /// <summary>
        /// The user's exceptions from the rules above. One for a whole folder is not among them: whoever lists the folders that a context is made of does not
        /// mean the keys in them.
        /// </summary>
        public void AddExceptions(IEnumerable<string> rules)
        {
            var own = junk.Select(IgnorePattern.TryParse).OfType<IgnorePattern>().ToArray();
            var exceptions = rules.Select(IgnorePattern.TryParse).OfType<IgnorePattern>().Where(rule => rule.IsException && own.Any(pattern => pattern.Matches(rule.Text))).ToArray();
            if (exceptions.Length > 0)
            {
                Text.Add("# The exceptions of .dockerignore:");
                Add(exceptions.Select(exception => exception.Line));
            }
        }

        // What is copied has to be there. The last pattern that matches decides; a folder that is kept has outputs of its own.
        public void Keep()
        {
            foreach (var path in copied.All.Where(IsIgnored).ToArray())
            {
                Add(["!" + Escape(path)]);
                if (copied.IsFolder(path))
                {
                    Add(junk.Select(pattern => $"{Escape(path)}/{pattern.TrimStart('!')}").Zip(junk, (below, pattern) => pattern[0] == '!' ? "!" + below : below));
                }
            }
        }

        private bool IsIgnored(string path) => copied.DecidingOn(path, _patterns) is { IsException: false };
    }
}
