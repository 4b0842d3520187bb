using ManifestGen.Tasks.Import.Compose;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Reports;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>Reads what is there, and says it in attributes. It writes nothing.</summary>
public static class Importer
{
    public static ImportResult Import(ImportRequest request)
    {
        var (notes, problems) = (new List<string>(), new List<Problem>());
        var from = Path.GetFullPath(Path.Combine(request.ProjectFolder, request.From is { Length: > 0 } named ? named : "."));
        if (!File.Exists(from) && !Directory.Exists(from))
        {
            return Failed([Problem.Error(ProblemCodes.ImportNothing, from, $"There is no file or folder '{request.From}' to import. Name one with -p:From=<file or folder>, relative to the project.")]);
        }

        var isProject = string.Equals(from.TrimEnd('/', '\\'), Path.GetFullPath(request.ProjectFolder).TrimEnd('/', '\\'), StringComparison.Ordinal);
        var files = SourceFiles.Find(from, isProject, notes, problems);
        if (files.Count == 0 && problems.Count == 0)
        {
            return Failed([Problem.Error(ProblemCodes.ImportNothing, from, "There is nothing to import: no Dockerfile, no Compose file, no Kubernetes manifest and no Properties/launchSettings.json. Name a file or folder with -p:From=<file or folder>.")]);
        }

        return Import(request, files, notes, problems);
    }

    /// <summary>The same of files that are read already.</summary>
    public static ImportResult Import(ImportRequest request, IReadOnlyList<SourceFile> files, IReadOnlyList<string> notes, IEnumerable<Problem> problems)
    {
        if (files.Count == 0)
        {
            return Failed([.. problems, Problem.Error(ProblemCodes.ImportNothing, request.ProjectFolder, "There is nothing to import.")]);
        }

        var context = new ImportContext(request.Project, request.Services);
        context.Notes.AddRange(notes);
        var run = new ImportRun(context, request, files);
        var all = problems.Concat(run.Problems).ToArray();
        if (all.Any(problem => problem.IsError))
        {
            return Failed(all);
        }

        var additions = run.Read();
        var missing = context.UnknownServices.Select(name => Problem.Error(
            ProblemCodes.ImportNothing, files[0].FullPath, $"No imported file has a service '{name}', which -p:Service names. Name services as the files do.")).ToArray();
        if (missing.Length > 0)
        {
            return Failed([.. all, .. missing]);
        }

        if (context.Declarations.Count == 0)
        {
            return Failed([.. all, Problem.Error(ProblemCodes.ImportNothing, files[0].FullPath,
                $"'{files[0].Name}' declares no service of this project. Name another file or folder with -p:From=<file or folder>, or the services that this project builds with -p:Service=<name>.")]);
        }

        var ofOverlays = new List<Problem>();
        OverlayImport.Read(context, request, files, ofOverlays);
        if (ofOverlays.Count > 0)
        {
            return Failed([.. all, .. ofOverlays]);
        }

        Rest(context);
        new SecretSweep(context).Hide();
        PortConflicts.Separate(context);
        var classes = context.Declarations.ToDictionary(declaration => declaration.Name, declaration => declaration.ClassName, StringComparer.Ordinal);
        var written = context.Declarations
            .Select(declaration => new ImportedFile(declaration.ClassName + ".cs", declaration.Name, DeclarationWriter.Write(declaration, classes, NamespaceOf(request), request.IsModern)))
            .ToArray();
        var report = new ImportReport(context, additions);
        return new(written, files, report.Full(), report.Summary(written.Select(file => file.Name)), all) { Counts = report.Counts, Documents = context.Documents, Imported = [.. Imported(context).Distinct(StringComparer.Ordinal)] };
    }

    private static IEnumerable<string> Imported(ImportContext context) =>
        from document in context.Documents
        where document.Leaves.Any(leaf => leaf.Fate is Fate.Understood or Fate.Default) || document.Path.Length == 0 && document.IsList
        select document.File;

    // What nobody has decided cannot be said.
    private static void Rest(ImportContext context)
    {
        foreach (var document in context.Documents)
        {
            var isObject = document.TextAt("kind") is not null || document.TextAt("apiVersion") is not null;
            document.GoesTo(isObject ? KubernetesImport.Patch : document["services"] is not null ? ComposeImport.Override : "nothing: no attribute says it");
        }
    }

    private static string NamespaceOf(ImportRequest request) =>
        request.RootNamespace.Split('.').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => c == '_' || char.IsLetterOrDigit(c)) && !Keywords.Contains(part)) ? request.RootNamespace : "";

    // Those that a part of a namespace could be.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "base", "bool", "case", "catch", "checked", "class", "const", "decimal", "default", "delegate", "event", "explicit", "extern", "fixed", "implicit", "in", "interface", "internal", "is", "lock", "namespace", "new",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "static", "string", "struct", "switch", "this", "typeof", "using", "virtual", "void", "volatile", "do", "as", "if", "for", "int", "long", "null", "true", "false",
    };

    private static ImportResult Failed(IReadOnlyList<Problem> problems) => new([], [], "", "", problems);
}
