using ManifestGen.Tasks.Import.Compose;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>The files of one import, read in the order in which they know most: Kubernetes, Compose, the Dockerfile.</summary>
internal sealed class ImportRun
{
    private readonly ImportContext _context;
    private readonly ImportRequest _request;
    private readonly KubernetesImport _kubernetes;
    private readonly List<ComposeImport> _composes = [];
    private readonly List<DockerfileImport> _dockerfiles = [];
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly bool _isOwned;

    public ImportRun(ImportContext context, ImportRequest request, IReadOnlyList<SourceFile> files, Action<IReadOnlyList<SourceNode>>? change = null)
    {
        (_context, _request) = (context, request);
        _isOwned = files.Where(file => file.Kind is SourceKind.Kubernetes or SourceKind.Compose).All(file => file.IsOwned);
        var objects = new List<SourceNode>();
        foreach (var file in files)
        {
            switch (file.Kind)
            {
                case SourceKind.Kubernetes:
                    objects.AddRange(Documents(file));
                    Owner(file);
                    break;
                case SourceKind.Compose:
                    _composes.AddRange(Documents(file).Select(document => Compose(document, file)));
                    break;
                case SourceKind.Dockerfile:
                    var dockerfile = new DockerfileImport(context, file);
                    context.Documents.Add(dockerfile.Read());
                    _dockerfiles.Add(dockerfile);
                    break;
                case SourceKind.LaunchSettings:
                    foreach (var document in Documents(file, isStrict: false))
                    {
                        document.IsDefault("it stays: it is for the developer's machine, and not in the image");
                    }

                    break;
            }
        }

        // What the base's own kustomization changes is part of the base.
        var patches = KustomizePatches.Of(objects, path => path.GoesTo($"{KubernetesImport.Patch}: the file is not among those that are imported"));
        patches.Apply(objects, [], removed: null);
        var kustomized = new Kustomized(KustomizePatches.Used(objects));
        objects.RemoveAll(new HashSet<SourceNode>(patches.Documents).Contains);
        objects.ForEach(kustomized.Apply);
        change?.Invoke(objects);
        _kubernetes = new KubernetesImport(context, objects);
    }

    /// <summary>What cannot be read.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reads everything, and returns what will be generated besides.</summary>
    public IReadOnlyList<string> Read()
    {
        _kubernetes.Declare(node => _owners.TryGetValue(node.File, out var owner) ? owner : null);
        _composes.ForEach(compose => compose.Declare());
        ClassNames.Assign(_context.Declarations, _request.Reserved);
        if (_context.Declarations.Count > 0 && !_context.KeepsDefaults)
        {
            Compare(DeclaredModel.Bare(_context.Declarations), node => node.IsDefault("the same is generated"));
        }

        _kubernetes.Read();
        _composes.ForEach(compose => compose.Read());
        _dockerfiles.ForEach(dockerfile => dockerfile.Import(_request.AssemblyName));
        ClassNames.Assign(_context.Declarations, _request.Reserved);
        new SecretSweep(_context).Run();
        if (!_context.KeepsDefaults)
        {
            Prune();
        }

        Settle();
        if (_context.KeepsDefaults)
        {
            return [];
        }

        return _context.Declarations.Count == 0 ? [] : Reports.Additions.Of(_context, Compare(DeclaredModel.Full(_context.Declarations), node => node.IsUnderstood("follows from the attributes")));
    }

    // What nothing else says after all.
    private void Settle()
    {
        foreach (var declaration in _context.Declarations)
        {
            foreach (var use in declaration.Attributes.Where(use => use.Otherwise is not null).ToArray())
            {
                declaration.Attributes.Remove(use);
                use.Sources.ForEach(source => source.Value.Reconsider(Fate.Elsewhere, use.Otherwise!));
            }
        }
    }

    private void Prune()
    {
        foreach (var declaration in _context.Declarations)
        {
            new Pruning(_context, declaration, _kubernetes, _composes, _isOwned).Run();
        }
    }

    // Values that no engine takes are for the compiler to report, at the attribute; nothing is compared then.
    private RenderedFiles Compare(IReadOnlyList<Model.ServiceModel> services, Action<SourceNode> same)
    {
        var refused = RenderedFiles.Refused(services, _context.Project);
        foreach (var service in refused)
        {
            var note = $"Some values of '{service.Name}' are not valid, so that it is not compared with what is generated. The next build names them.";
            if (!_context.Notes.Contains(note))
            {
                _context.Notes.Add(note);
            }
        }

        var rendered = RenderedFiles.Of([.. services.Except(refused)], _context.Project);
        _kubernetes.Compare(rendered, same);
        _composes.ForEach(compose => compose.Compare(rendered, same));
        return rendered;
    }

    private IReadOnlyList<SourceNode> Documents(SourceFile file, bool isStrict = true)
    {
        var documents = SourceReader.Read(file.Text, file.Name, out var problem);
        if (problem is not null)
        {
            _problems.Add(isStrict ? problem with { File = file.FullPath } : problem with { File = file.FullPath, IsError = false });
        }

        _context.Documents.AddRange(documents);
        return documents;
    }

    private ComposeImport Compose(SourceNode document, SourceFile file)
    {
        var folder = Path.GetDirectoryName(file.FullPath) ?? "";
        var place = new ComposePlace(folder, Path.GetFullPath(_request.ProjectFolder), isNamed: _request.Services.Count > 0, file.IsOwned ? file.Text.Split('\n')[0] : null);
        return new(_context, document, new(EnvValues.Read(Path.Combine(folder, ".env")), _context.SecretValues), place);
    }

    // "# Generated by ManifestGen from Postgres (Shop.csproj)." names the class of a file about one service.
    private void Owner(SourceFile file)
    {
        var line = file.Text.Split('\n')[0];
        var (start, end) = (line.IndexOf(" from ", StringComparison.Ordinal), line.IndexOf(" (", StringComparison.Ordinal));
        if (file.IsOwned && start > 0 && end > start && line.Substring(start + 6, end - start - 6) is var name && name.All(char.IsLetterOrDigit))
        {
            _owners[file.Name] = name;
        }
    }
}
