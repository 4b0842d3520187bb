using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Preview;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes declarations from the files that a project has already, and a report. It changes no file that is there.</summary>
public sealed class ImportManifests : ManifestGenTask
{
    private static readonly string[] ReadEndings =
        [".cs", ".vb", ".fs", ".cshtml", ".razor", ".resx", ".props", ".targets", ".csproj", ".yaml", ".yml", ".json", ".xml", ".config", ".env", ".dockerignore"];

    private static readonly Regex Suffix = new(@"\A\.[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant);

    /// <summary>The file or folder to import, relative to the project; empty for the project's folder.</summary>
    public string From { get; set; } = "";

    /// <summary>The services that are programs of this project; empty to see it from the files.</summary>
    public string Service { get; set; } = "";

    /// <summary>What is added to the names of the imported files, such as <c>.bak</c>; empty to leave them.</summary>
    public string KeepAs { get; set; } = "";

    public string RootNamespace { get; set; } = "";

    public string AssemblyName { get; set; } = "";

    /// <summary>The version of C#.</summary>
    public string LangVersion { get; set; } = "";

    public bool IsAspNetCore { get; set; }

    /// <summary>The sources of the project, which may declare services already.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>The file that the report is written to.</summary>
    [Required]
    public string Report { get; set; } = "";

    /// <summary>Whether the terminal logger is on, which shows nothing of a successful build but its warnings.</summary>
    public bool UsesTerminalLogger { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        var said = new SaidProperties(((IBuildEngine6)BuildEngine).GetGlobalProperties(), Environment.GetEnvironmentVariables());
        (From, Service, KeepAs) = (said.Of(nameof(From), From), said.Of(nameof(Service), Service), said.Of(nameof(KeepAs), KeepAs));
        if (KeepAs.Length > 0 && !Suffix.IsMatch(KeepAs))
        {
            return [Problem.Error(ProblemCodes.ImportSetting, ProjectFile, $"KeepAs is '{KeepAs}', which is no ending of a file's name. Use one such as .bak.")];
        }

        if (KeepAs.Length > 0 && ReadEndings.Contains(Path.GetExtension(KeepAs), StringComparer.OrdinalIgnoreCase))
        {
            return [Problem.Error(ProblemCodes.ImportSetting, ProjectFile, $"KeepAs is '{KeepAs}', and the build or an engine reads files of that ending. Use one such as .bak.")];
        }

        var result = Importer.Import(new()
        {
            ProjectFolder = ProjectFolder,
            ProjectFileName = Path.GetFileName(ProjectFile),
            From = From,
            Services = Service.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).ToArray(),
            RootNamespace = RootNamespace,
            AssemblyName = AssemblyName,
            IsAspNetCore = IsAspNetCore,
            IsModern = IsModern(LangVersion),
            Sources = [.. Sources.Select(FullPath).Where(File.Exists).Select(File.ReadAllText)],
        });
        // A second run, which only renames: what it would write is there.
        var isThere = KeepAs.Length > 0 && result.Files.Count > 0 && result.Files.All(IsThere);
        var problems = result.Problems.Concat(isThere ? Taken(result) : Existing(result).Concat(Taken(result))).ToArray();
        if (problems.Any(problem => problem.IsError))
        {
            return problems;
        }

        foreach (var file in isThere ? [] : result.Files)
        {
            using var stream = new FileStream(Path.Combine(ProjectFolder, file.Name), FileMode.CreateNew, FileAccess.Write);
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(file.Text);
            stream.Write(bytes, 0, bytes.Length);
        }

        // Before anything is renamed, which may fail.
        var report = FullPath(Report);
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllText(report, result.Report);
        var kept = Keep(result);
        Show($"{(isThere ? "All services are declared already, so that no declaration was written.\n" : "")}{result.Summary}{kept}  The full report: {report}");
        return problems;
    }

    /// <summary>Whether C# has classes without a body.</summary>
    private static bool IsModern(string version) =>
        !double.TryParse(version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? version is not ("ISO-1" or "ISO-2") : number >= 12;

    // All of them, before anything is written.
    private IEnumerable<Problem> Existing(ImportResult result)
    {
        var names = Directory.EnumerateFiles(ProjectFolder).Select(Path.GetFileName).ToArray();
        foreach (var file in result.Files.Where(file => names.Contains(file.Name, StringComparer.OrdinalIgnoreCase)))
        {
            yield return Problem.Error(ProblemCodes.ImportExists, Path.Combine(ProjectFolder, file.Name),
                $"'{file.Name}' exists, and the import changes no file. Rename or delete it, or import only other files with -p:From=<file or folder>. Nothing was written.");
        }

        foreach (var source in Sources.Select(FullPath).Where(File.Exists))
        {
            var text = File.ReadAllText(source);
            foreach (var (service, index) in ExistingDeclarations.In(text))
            {
                if (result.Files.FirstOrDefault(file => file.Service == service) is { } file && !names.Contains(file.Name, StringComparer.OrdinalIgnoreCase))
                {
                    yield return Problem.Error(ProblemCodes.ImportExists, source,
                        $"The service '{file.Service}' is declared here already. Delete this declaration to import it anew, or import only other files with -p:From=<file or folder>. Nothing was written.",
                        text.Take(index).Count(c => c == '\n') + 1);
                }
            }
        }

    }

    private bool IsThere(ImportedFile file) =>
        Sources.Select(FullPath).Where(File.Exists).Any(source => ExistingDeclarations.In(File.ReadAllText(source)).Any(declared => declared.Service == file.Service));

    private IEnumerable<Problem> Taken(ImportResult result)
    {
        foreach (var (from, to) in Kept(result).Where(move => File.Exists(move.To)))
        {
            yield return Problem.Error(ProblemCodes.ImportSetting, from, $"'{Path.GetFileName(to)}' exists, so that '{Path.GetFileName(from)}' cannot be kept under that name. Use another KeepAs. Nothing was written.");
        }
    }

    // Those that are in the way of what is generated. What ManifestGen wrote, it writes again.
    private IEnumerable<(string From, string To)> Kept(ImportResult result) => KeepAs.Length == 0 ? [] : result.Sources
        .Where(source => source.Kind != SourceKind.LaunchSettings && !source.IsOwned && result.IsImported(source) && source.FullPath.StartsWith(ProjectFolder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Select(source => (source.FullPath, source.FullPath + KeepAs));

    private string Keep(ImportResult result)
    {
        var moves = Kept(result).ToArray();
        foreach (var (from, to) in moves)
        {
            File.Move(from, to);
        }

        var others = result.Sources.Any(source => source.Kind is SourceKind.Compose or SourceKind.Kubernetes or SourceKind.Dockerfile && !source.IsOwned);
        return moves.Length > 0 ? $"  Kept as {string.Join(", ", moves.Select(move => $"'{Path.GetFileName(move.To)}'"))}.\n"
            : others ? "  The imported files are unchanged. Rename them before the next build (-p:KeepAs=.bak does), which generates others in their place, and compare.\n"
            : "";
    }

    private void Show(string text)
    {
        var lines = TerminalText.Of(text, inColor: false);
        if (UsesTerminalLogger)
        {
            Log.LogWarning(null, ProblemCodes.ImportReport, null, null, ProjectFile, 0, 0, 0, 0, "{0}", lines);
        }
        else
        {
            Log.LogMessage(MessageImportance.High, "{0}", lines);
        }
    }
}
