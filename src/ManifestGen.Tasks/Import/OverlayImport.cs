using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>
/// Overlays of kustomize, each as an environment: the base with its patches is imported once more, and what differs of the declarations has
/// <c>Environment = "…"</c>.
/// </summary>
internal sealed class OverlayImport
{
    private static readonly Regex Folder = new(@"overlays/(?<name>[^/]+)/", RegexOptions.CultureInvariant);

    private readonly ImportContext _context;
    private readonly ImportRequest _request;
    private readonly IReadOnlyList<SourceFile> _files;

    private OverlayImport(ImportContext context, ImportRequest request, IReadOnlyList<SourceFile> files) => (_context, _request, _files) = (context, request, files);

    public static void Read(ImportContext context, ImportRequest request, IReadOnlyList<SourceFile> files, List<Problem> problems)
    {
        var overlays = from file in files
                       where file.Kind == SourceKind.Overlay
                       group file by Folder.Match(file.Name) is { Success: true } match ? match.Groups["name"].Value : "" into environment
                       where environment.Key.Length > 0
                       orderby environment.Key
                       select environment;
        foreach (var environment in overlays)
        {
            new OverlayImport(context, request, files).Read(environment.Key, [.. environment], problems);
        }
    }

    private void Read(string environment, IReadOnlyList<SourceFile> overlay, List<Problem> problems)
    {
        var documents = new List<SourceNode>();
        foreach (var file in overlay)
        {
            documents.AddRange(SourceReader.Read(file.Text, file.Name, out var problem));
            if (problem is not null)
            {
                problems.Add(problem with { File = file.FullPath });
            }
        }

        _context.Documents.AddRange(documents);
        var patches = documents.Where(document => document.TextAt("kind") is not (null or "Kustomization" or "Component")).ToArray();
        var changes = new Kustomized(documents.Where(document => document.TextAt("kind") == "Kustomization" || document["images"] is not null || document["replicas"] is not null));
        foreach (var patch in patches)
        {
            patch["apiVersion"]?.IsDefault("it names the object that is patched");
            patch["kind"]?.IsDefault("it names the object that is patched");
            patch.At("metadata", "name")?.IsDefault("it names the object that is patched");
        }

        // The same import, of the base without and with the patches: what differs is theirs.
        var (plain, patched) = (Again(Array.Empty<SourceNode>(), new([])), Again(patches, changes));
        foreach (var declaration in patched)
        {
            if (_context.Declarations.Find(other => other.Name == declaration.Name) is { } general && plain.Find(other => other.Name == declaration.Name) is { } before)
            {
                Add(environment, declaration, before, general);
            }
        }

        foreach (var document in documents.Where(document => !patches.Contains(document)))
        {
            KustomizationImport.Read(document);
        }

        foreach (var patch in patches)
        {
            patch.GoesTo($"k8s/patches/{environment}, or k8s/custom/{environment} for an object of this environment alone");
        }
    }

    private List<ServiceDeclaration> Again(SourceNode[] patches, Kustomized changes)
    {
        var context = new ImportContext(_request.Project, _request.Services);
        var run = new ImportRun(context, _request, [.. _files.Where(file => file.Kind == SourceKind.Kubernetes)], file => Patched(file, patches, changes, context));
        run.Read();
        return context.Declarations;
    }

    private static IReadOnlyList<SourceNode> Patched(SourceFile file, SourceNode[] patches, Kustomized changes, ImportContext context)
    {
        var documents = SourceReader.Read(file.Text, file.Name, out _);
        foreach (var document in documents)
        {
            foreach (var patch in patches.Where(patch => patch.TextAt("kind") == document.TextAt("kind") && patch.TextAt("metadata", "name") == document.TextAt("metadata", "name")))
            {
                StrategicMerge.Apply(document, patch);
            }

            changes.Apply(document);
        }

        context.Documents.AddRange(documents);
        return documents;
    }

    private static void Add(string environment, ServiceDeclaration declaration, ServiceDeclaration before, ServiceDeclaration general)
    {
        foreach (var use in declaration.Attributes)
        {
            if (before.Attributes.Exists(other => other.Name == use.Name && Code(other) == Code(use)))
            {
                continue;
            }

            var added = new AttributeUse(use.Name, [.. use.Arguments]);
            added.Properties.AddRange(use.Properties);
            added.Properties.Add(new("Environment", CSharpValue.Of(environment)));
            var index = general.Attributes.FindLastIndex(other => other.Name == use.Name && KeyOf(other) == KeyOf(use));
            general.Attributes.Insert(index < 0 ? general.Attributes.Count : index + 1, added);
        }
    }

    // Attributes that may stand several times are told apart by their first argument.
    private static string KeyOf(AttributeUse use) => use.Name is "Replicas" or "AutoScale" or "ContainerImage" or "Schedule" or "Shutdown" or "StartupProbe" or "LivenessProbe" or "ReadinessProbe" || use.Arguments.Count == 0
        ? ""
        : use.Arguments[0].Value is CSharpValue.ClassOf type ? type.Service : use.Arguments[0].Code;

    private static string Code(AttributeUse use) =>
        string.Join(",", use.Arguments.Select(argument => argument.Value is CSharpValue.ClassOf type ? type.Service : argument.Code).Concat(use.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value.Code}")));
}
