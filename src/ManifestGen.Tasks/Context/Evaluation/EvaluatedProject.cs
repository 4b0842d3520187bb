using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Microsoft.Build.Execution;

namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>A project as the image publishes it.</summary>
public sealed class EvaluatedProject
{
    private const int MostProperties = 10;

    private static readonly Regex FirstProperty = new(@"\A\$\(([A-Za-z_][A-Za-z0-9_-]*)\)", RegexOptions.CultureInvariant);

    /// <summary>What a machine that builds may have otherwise.</summary>
    private static readonly (Regex Pattern, string Value)[] OfImage =
    [
        (new(@"\$\(OS\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "Unix"),
        (new(@"\$\(DOTNET_RUNNING_IN_CONTAINER\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "true"),
        (new(@"\$\(\[MSBuild\]::IsOSPlatform\([`'""]?Linux[`'""]?\)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "true"),
        (new(@"\$\(\[MSBuild\]::IsOSPlatform\([`'""]?[A-Za-z]+[`'""]?\)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), "false"),
    ];

    private readonly Project _project;
    private readonly ForeignFolders _foreign;
    private readonly HashSet<ProjectRootElement> _userFiles;
    private ProjectInstance? _instance;

    public EvaluatedProject(Project project)
    {
        _project = project;
        _foreign = ForeignFolders.Of(project);
        UserFiles = [project.Xml, .. project.Imports.Where(import => import.SdkResult is null).Select(import => import.ImportedProject).Where(file => IsUsers(file.FullPath)).Distinct()];
        _userFiles = [.. UserFiles];
    }

    /// <summary>The full path of the project file.</summary>
    public string Path => _project.FullPath;

    public string Folder => _project.DirectoryPath;

    /// <summary>
    /// The project file first, then all that it imports of what people of the project wrote: no SDK, no package, nothing generated. Targets and tasks are in them.
    /// </summary>
    public IReadOnlyList<ProjectRootElement> UserFiles { get; }

    /// <summary>The full paths of the files that it imports.</summary>
    public IEnumerable<string> UserImports => UserFiles.Skip(1).Select(file => file.FullPath);

    /// <summary>The frameworks that have an evaluation of their own; empty where there is one for all.</summary>
    public IReadOnlyList<string> OtherFrameworks => Property("TargetFramework").Length > 0 ? [] : List("TargetFrameworks");

    /// <summary>The items that people of the project wrote, each as it is evaluated.</summary>
    public IEnumerable<ProjectItem> UserItems => _project.Items.Where(item => _userFiles.Contains(item.Xml.ContainingProject));

    /// <summary>The properties that people of the project set, each with the value that it has in the end.</summary>
    public IEnumerable<ProjectProperty> UserProperties =>
        _project.Properties.Where(property => property.Xml is not null && _userFiles.Contains(property.Xml.ContainingProject));

    /// <summary>The value of a property; empty where it has none.</summary>
    public string Property(string name) => _project.GetPropertyValue(name).Trim();

    /// <summary>Whether a target of this name runs, whoever wrote it.</summary>
    public bool HasTarget(string name) => _project.Targets.ContainsKey(name);

    public bool Flag(string name) => Property(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of a property that semicolons separate.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. Property(name).Split(';').Select(part => part.Trim()).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>All items of a type, whoever wrote them.</summary>
    public IEnumerable<ProjectItem> Items(string type) => _project.GetItems(type);

    /// <summary>All items that are files of the project's own folder, as far as their names say.</summary>
    public IEnumerable<string> OwnFiles => _project.Items.Select(item => SafePath.TryFull(item.EvaluatedInclude, Folder)).OfType<string>().Where(path => Paths.IsIn(Folder, path));

    /// <summary>A text of one of <see cref="UserFiles"/> with the properties put in; empty where it is a part of an expression that is none by itself.</summary>
    public string Expand(string text, ProjectRootElement file)
    {
        try
        {
            return _project.ExpandString(text
                .Replace("$(MSBuildThisFileDirectory)", file.DirectoryPath + System.IO.Path.DirectorySeparatorChar)
                .Replace("$(MSBuildThisFileFullPath)", file.FullPath));
        }
        catch (InvalidProjectFileException)
        {
            return "";
        }
    }

    /// <summary>Whether a text is a full path as the project writes it, or begins with a property that is set to one.</summary>
    public bool IsFullPath(string text)
    {
        // A property that is set with itself would go on for ever.
        for (var depth = 0; depth < MostProperties; depth++)
        {
            if (SafePath.IsFull(text))
            {
                return true;
            }

            var property = FirstProperty.Match(text) is { Success: true } match ? _project.GetProperty(match.Groups[1].Value) : null;
            if (property?.Xml is null || !_userFiles.Contains(property.Xml.ContainingProject))
            {
                return false;
            }

            text = property.UnevaluatedValue.Trim();
        }

        return false;
    }

    /// <summary>
    /// Whether a condition may hold in the image: not where properties alone say that it does not, on Linux and in a container. What a target finds out, and
    /// which files there are, is not known here.
    /// </summary>
    public bool MayHold(string condition)
    {
        if (condition.Length == 0 || condition.Contains("@(") || condition.Contains("%(") || condition.IndexOf("Exists", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        try
        {
            _instance ??= _project.CreateProjectInstance();
            return _instance.EvaluateCondition(OfImage.Aggregate(condition, (text, value) => value.Pattern.Replace(text, value.Value)));
        }
        catch (InvalidProjectFileException)
        {
            return true;
        }
    }

    /// <summary>Whether a program, or the first file that it is given, comes with a package or with the SDK.</summary>
    public bool IsBrought(string program, string arguments) => new[] { program, arguments.Split([' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "" }
        .Select(word => word.Trim('"', '\''))
        .Any(word => word.IndexOfAny(['/', '\\']) >= 0 && word.IndexOfAny(System.IO.Path.GetInvalidPathChars()) < 0 && !IsUsers(PathOf(word)));

    /// <summary>The full path of what the project names relative to itself.</summary>
    public string PathOf(string path) => Paths.Full(path, Folder);

    /// <summary>Whether a file is one of the people of the project, as far as its place says.</summary>
    public bool IsUsers(string path) => _foreign.IsUsers(path);
}
