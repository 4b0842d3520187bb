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
    // These stand once, and an environment changes them property by property.
    private static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "ContainerService", "BackingService", "ContainerImage", "ImagePull", "KubernetesService", "Replicas", "AutoScale", "Schedule", "Job", "Rollout", "Disruption", "Shutdown", "PostStart", "Resources",
        "StartupProbe", "LivenessProbe", "ReadinessProbe", "Security", "ServiceAccount", "Scheduling", "Pod",
    };

    private readonly ImportContext _context;
    private readonly ImportRequest _request;
    private readonly IReadOnlyList<SourceFile> _files;

    private OverlayImport(ImportContext context, ImportRequest request, IReadOnlyList<SourceFile> files) => (_context, _request, _files) = (context, request, files);

    public static void Read(ImportContext context, ImportRequest request, IReadOnlyList<SourceFile> files, List<Problem> problems)
    {
        var overlays = from file in files
                       where file.Kind == SourceKind.Overlay && file.Environment is not null
                       group file by file.Environment into environment
                       orderby environment.Key
                       select environment;
        foreach (var environment in overlays)
        {
            new OverlayImport(context, request, files).Read(environment.Key, [.. environment], problems);
        }
    }

    /// <summary>What an attribute says, but not its order.</summary>
    internal static string Code(AttributeUse use) =>
        string.Join(",", use.Arguments.Select(Code).Concat(use.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={Code(property.Value)}")));

    private static string Code(CSharpValue value) => value.Value is CSharpValue.ClassOf type ? type.Service : value.Code;

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

        var changes = new OverlayChanges(documents, environment);
        _context.Documents.AddRange(documents);

        // The same import, of the base without and with the patches: what differs is theirs.
        var (plain, patched) = (Again(null), Again(changes));
        // A policy of the environment that closes more than the generated one does.
        _context.Notes.InsertRange(0, patched.Notes
            .Where(note => note.StartsWith(NetworkPolicyImport.Wider, StringComparison.Ordinal) && !plain.Notes.Contains(note))
            .Select(note => $"{note} (environment '{environment}')"));
        _context.Notes.InsertRange(0, changes.Unused
            .Where(document => document.TextAt("kind") == "NetworkPolicy")
            .Select(document => $"{NetworkPolicyImport.Wider}: the NetworkPolicy '{document.TextAt("metadata", "name")}' of the environment '{environment}' closes nothing beside the generated one, which it only adds to. Patch the generated one in k8s/patches/{environment}."));
        _context.Secrets.AddRange(patched.Secrets.Where(secret => overlay.Any(file => file.Name == secret.Node.File)));
        foreach (var declaration in patched.Declarations)
        {
            if (_context.Declarations.Find(other => other.Name == declaration.Name) is { } general && plain.Declarations.Find(other => other.Name == declaration.Name) is { } before)
            {
                Add(environment, declaration, before, general);
                Gone(environment, declaration, before);
            }
        }

        changes.Finish();
    }

    private ImportContext Again(OverlayChanges? changes)
    {
        // A default there may change what the base says, so it is none.
        var context = new ImportContext(_request.Project, _request.Services) { KeepsDefaults = true };
        new ImportRun(context, _request, [.. _files.Where(file => file.Kind == SourceKind.Kubernetes)], changes is null ? null : changes.Apply).Read();
        return context;
    }

    private static void Add(string environment, ServiceDeclaration declaration, ServiceDeclaration before, ServiceDeclaration general)
    {
        // An environment that names a host has only those that it names.
        var areOtherHosts = !declaration.All("Ingress").Select(Code).SequenceEqual(before.All("Ingress").Select(Code));
        foreach (var use in declaration.Attributes)
        {
            if (before.Attributes.Exists(other => other.Name == use.Name && Code(other) == Code(use)) && !(areOtherHosts && use.Name == "Ingress"))
            {
                continue;
            }

            var common = before.Attributes.Find(other => other.Name == use.Name && KeyOf(other) == KeyOf(use));
            var added = new AttributeUse(use.Name, [.. use.Arguments]);
            added.Properties.AddRange(use.Properties.Where(property => common is null || !Single.Contains(use.Name) || common[property.Key] is not { } same || Code(same) != Code(property.Value)));
            added.Properties.Add(new("Environment", CSharpValue.Of(environment)));
            var index = general.Attributes.FindLastIndex(other => other.Name == use.Name && KeyOf(other) == KeyOf(use));
            general.Attributes.Insert(index < 0 ? general.Attributes.Count : index + 1, added);
        }
    }

    // An attribute with an environment adds and changes.
    private void Gone(string environment, ServiceDeclaration declaration, ServiceDeclaration before)
    {
        foreach (var use in before.Attributes.Where(use => use.Name != "Ingress"))
        {
            var now = declaration.Attributes.Find(other => other.Name == use.Name && KeyOf(other) == KeyOf(use));
            var isReplaced = use.Name.EndsWith("Env", StringComparison.Ordinal) && declaration.Attributes.Exists(other => other.Name.EndsWith("Env", StringComparison.Ordinal) && KeyOf(other) == KeyOf(use));
            var lost = now is null ? (isReplaced ? [] : [use.Name]) : use.Properties.Where(property => now[property.Key] is null).Select(property => $"{use.Name}({property.Key} = …)").ToArray();
            foreach (var name in lost)
            {
                _context.Notes.Add($"The overlay '{environment}' takes [{name}] away from '{declaration.Name}'{(use.Arguments.Count > 0 && use.Name.EndsWith("Env", StringComparison.Ordinal) ? $" ('{use.Arguments[0].Value}')" : "")}. No attribute does so, and it stays: write a patch in k8s/patches/{environment}.");
            }
        }
    }

    // Attributes that may stand several times are told apart by their first argument.
    private static string KeyOf(AttributeUse use) => Single.Contains(use.Name) || use.Arguments.Count == 0 ? "" : Code(use.Arguments[0]);
}
