using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>What is mounted into the container of a service.</summary>
internal sealed class ComposeMounts
{
    // Enough to begin with; the file has no size, and a claim needs one.
    private const string Size = "1Gi";

    private const int MaxName = 40;

    // The named volumes that are mounted already.
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);

    private readonly ServiceDeclaration _declaration;
    private readonly ImportContext _context;
    private readonly Interpolation _variables;
    private readonly ComposePlace _place;

    private ComposeMounts(ServiceDeclaration declaration, ImportContext context, Interpolation variables, ComposePlace place) =>
        (_declaration, _context, _variables, _place) = (declaration, context, variables, place);

    public static void Read(SourceNode service, SourceNode document, ServiceDeclaration declaration, ImportContext context, Interpolation variables, ComposePlace place)
    {
        var mounts = new ComposeMounts(declaration, context, variables, place);
        foreach (var node in service["volumes"]?.Items.Where(item => !item.IsDecided) ?? [])
        {
            mounts.Volume(node, document);
        }

        var memory = service["tmpfs"] is { IsScalar: true } one ? [one] : service["tmpfs"]?.Items ?? [];
        foreach (var node in memory.Where(item => item is { IsScalar: true, Fate: Fate.None }))
        {
            mounts.Memory(node);
        }

        if (service["shm_size"] is { IsDecided: false } shared && DockerValues.Memory(shared.Text ?? "") is { } size)
        {
            var use = declaration.One("TemporaryVolume", CSharpValue.Of(StorageModel.SharedMemoryPath));
            use.Set("Size", size);
            use.Set("Memory", CSharpValue.Of(true));
            shared.IsUnderstood("[TemporaryVolume(\"/dev/shm\")]");
        }

        foreach (var secret in service["secrets"]?.Items.Where(item => !item.IsDecided) ?? [])
        {
            mounts.Secret(secret, document);
        }

        foreach (var config in service["configs"]?.Items.Where(item => !item.IsDecided) ?? [])
        {
            mounts.Config(config, document);
        }
    }

    private void Volume(SourceNode node, SourceNode document)
    {
        var (type, source, target, isReadOnly) = node.IsScalar ? Short(node.Text!) : (node.TextAt("type") ?? "volume", node.TextAt("source"), node.TextAt("target"), _variables.Switch(node["read_only"]) == true);
        var path = target is null ? null : _variables.Resolve(target, out _) is { Length: > 1 } text ? text.TrimEnd('/') : target;
        if (path is null || !path.StartsWith("/", StringComparison.Ordinal))
        {
            node.GoesTo($"{ComposeImport.Override}: it has no absolute path in the container");
        }
        else if (type == "tmpfs")
        {
            var use = _declaration.One("TemporaryVolume", CSharpValue.Of(path));
            use.Set("Memory", CSharpValue.Of(true));
            use.Take("Size", node.At("tmpfs", "size"), DockerValues.Memory);
            node.IsUnderstood("[TemporaryVolume]");
        }
        else if (type == "bind")
        {
            Bind(node, source ?? "", path, isReadOnly);
        }
        else if (type == "volume")
        {
            Named(node, source, path, isReadOnly, document);
        }
        else
        {
            node.GoesTo(ComposeImport.Override);
        }
    }

    private void Named(SourceNode node, string? source, string path, bool isReadOnly, SourceNode document)
    {
        if (source is not null && !_sources.Add(source))
        {
            node.GoesTo($"{ComposeImport.Override}: the volume is mounted in another folder too, and each [Volume] is one of its own");
            return;
        }

        var isThere = _declaration.All("Volume").Any(volume => Equals(volume.Arguments[0].Value, path));
        var use = _declaration.One("Volume", CSharpValue.Of(path));
        if (!isThere)
        {
            use.Set("Size", CSharpValue.Of(Size));
            _context.Notes.Add($"The volume at '{path}' of '{_declaration.Name}' has no size in Compose: {Size} was taken for Kubernetes.");
        }

        // The name is the last part of the path, which another one may have too.
        if (!isThere && _declaration.All("Volume").Concat(_declaration.All("TemporaryVolume")).Any(other => other != use && NameOf(other) == NameOf(use)))
        {
            var name = KebabCase.Of(source ?? path.Trim('/').Replace('/', '-'), MaxName);
            use.Set("Name", CSharpValue.Of(name == NameOf(use) ? KebabCase.Of(path.Trim('/').Replace('/', '-'), MaxName) : name));
        }

        if (isReadOnly)
        {
            use.Set("ReadOnly", CSharpValue.Of(true));
        }

        use.Take("SubPath", node.At("volume", "subpath"), text => _variables.Resolve(text, out _) is { } subPath ? CSharpValue.Of(subPath) : null);
        foreach (var other in node["volume"]?.Entries ?? [])
        {
            other.Value.GoesTo(ComposeImport.Override);
        }

        var shared = source is not null && (document["services"]?.Entries.Count(entry => Uses(entry.Value, source)) ?? 0) > 1;
        node.IsUnderstood(shared
            ? "[Volume]. Several services mount it: each has a volume of its own now. Write Claim = … for one that they share"
            : "[Volume]. Its name is <service>-<name> now: move the data, or name the old one in compose.override.yaml");
    }

    private static string NameOf(AttributeUse volume) => volume["Name"]?.Value as string ?? ((string)volume.Arguments[0].Value).Split('/').Last();

    private static bool Uses(SourceNode service, string volume) =>
        service["volumes"]?.Items.Exists(item => item.TextAt("source") == volume || item.Text?.StartsWith(volume + ":", StringComparison.Ordinal) == true) == true;

    // What the container may write is no configuration.
    private void Bind(SourceNode node, string source, string path, bool isReadOnly)
    {
        if (_variables.Resolve(source, out _) is not { } resolved || !_place.IsFile(resolved) || _place.InProject(resolved) is not { } file)
        {
            node.GoesTo($"{ComposeImport.Override}: a folder or file of the machine. What the container only reads can be in the folder 'config' of the project, for [ConfigFile]");
        }
        else if ((isReadOnly ? _place.WhyNoConfiguration(resolved) : "the container may write it, since the mount has no ':ro'") is { } reason)
        {
            node.GoesTo($"{ComposeImport.Override}: [ConfigFile] is not for it, because {reason}");
        }
        else
        {
            _declaration.One("ConfigFile", CSharpValue.Of(path)).Set("Source", CSharpValue.Of(file));
            node.IsUnderstood(IsItem(file) ? "[ConfigFile]" : $"[ConfigFile]. Add <ManifestGenConfigFile Include=\"{file}\" /> to the project, or move the file to the folder 'config'");
        }
    }

    // Those that are items of the project by themselves.
    private static bool IsItem(string file) => file.StartsWith("config/", StringComparison.Ordinal)
        || (file.IndexOf('/') < 0 && file.StartsWith("appsettings", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal));

    private void Memory(SourceNode node)
    {
        var parts = (_variables.Text(node) ?? "").Split([':'], 2);
        if (!parts[0].StartsWith("/", StringComparison.Ordinal))
        {
            node.GoesTo($"{ComposeImport.Override}: it has no absolute path in the container");
            return;
        }

        // What is declared may hold programs.
        if (_place.IsOwned && parts.Length > 1 && !parts[1].Split(',').Contains("exec"))
        {
            node.IsDefault("a temporary folder that every service has");
            return;
        }

        // ManifestGen writes those that are a disk in Kubernetes in this way, and those that are memory there in another one.
        var use = _declaration.One("TemporaryVolume", CSharpValue.Of(parts[0]));
        if (!_place.IsOwned)
        {
            use.Set("Memory", CSharpValue.Of(true));
        }

        var size = parts.Length > 1 ? parts[1].Split(',').FirstOrDefault(option => option.StartsWith("size=", StringComparison.Ordinal))?.Substring(5) : null;
        if (size is not null && DockerValues.Memory(size) is { } amount)
        {
            use.Set("Size", amount);
        }

        var others = parts.Length > 1 ? parts[1].Split(',').Where(option => option.Length > 0 && !option.StartsWith("size=", StringComparison.Ordinal) && option is not ("mode=1777" or "exec" or "rw")).ToArray() : [];
        node.IsUnderstood(others.Length == 0 ? "[TemporaryVolume]" : $"[TemporaryVolume], without {string.Join(", ", others)}, for which {ComposeImport.Override}");
    }

    // A secret that is mounted where ManifestGen mounts variables is one of them.
    private void Secret(SourceNode node, SourceNode document)
    {
        var source = node.Text ?? node.TextAt("source");
        if (source is null)
        {
            return;
        }

        var target = node.TextAt("target") ?? source;
        var file = document.At("secrets", source)?.TextAt("file");
        var parts = (file ?? "").Replace('\\', '/').Split('/');
        var isOurs = parts.Length >= 3 && parts[parts.Length - 3] == "secrets" && source == $"{parts[parts.Length - 2]}_{parts[parts.Length - 1]}";
        if (isOurs && target.IndexOf('/') < 0)
        {
            var variable = _declaration.One("SecretEnv", CSharpValue.Of(target));
            Name(variable, "Secret", parts[parts.Length - 2], _declaration.Name);
            Name(variable, "Key", parts[parts.Length - 1], target);
            node.IsUnderstood("[SecretEnv]");
        }
        else
        {
            var use = _declaration.One("SecretFile", CSharpValue.Of(target.StartsWith("/", StringComparison.Ordinal) ? target : $"/run/secrets/{target}"));
            use.Set("Key", CSharpValue.Of(source));
            use.Take("Mode", node["mode"]);
            foreach (var owner in new[] { node["uid"], node["gid"] })
            {
                owner?.GoesTo($"{ComposeImport.Override}: [SecretFile] has no owner");
            }

            node.IsUnderstood("[SecretFile]");
            _context.Secrets.Add((node, $"secrets/{_declaration.Name}/{source}"));
        }

        document.At("secrets", source)?["file"]?.IsDefault("the file is secrets/<Secret>/<Key>");
    }

    private void Config(SourceNode node, SourceNode document)
    {
        var source = node.Text ?? node.TextAt("source");
        var file = source is null ? null : _variables.Text(document.At("configs", source)?["file"]);
        if (file is null || !_place.IsFile(file) || _place.InProject(file) is not { } path)
        {
            node.GoesTo($"{ComposeImport.Override}: [ConfigFile] is for files of the project");
            return;
        }

        if (_place.WhyNoConfiguration(file) is { } reason)
        {
            node.GoesTo($"{ComposeImport.Override}: [ConfigFile] is not for it, because {reason}");
            return;
        }

        _declaration.One("ConfigFile", CSharpValue.Of(node.TextAt("target") ?? $"/{source}")).Set("Source", CSharpValue.Of(path));
        node.IsUnderstood("[ConfigFile]");
        document.At("configs", source!)?["file"]?.IsUnderstood("[ConfigFile]");
    }

    private static void Name(AttributeUse use, string property, string value, string usual)
    {
        if (value != usual && use[property] is null)
        {
            use.Set(property, CSharpValue.Of(value));
        }
    }

    // [source:]target[:options]. A source that is a path is one of the machine.
    private static (string Type, string? Source, string? Target, bool IsReadOnly) Short(string text)
    {
        var parts = Split(text);
        var isReadOnly = parts.Count > 2 && parts[2].Split(',').Contains("ro");
        if (parts.Count == 1)
        {
            return ("volume", null, parts[0], false);
        }

        var isPath = parts[0].StartsWith(".", StringComparison.Ordinal) || parts[0].StartsWith("/", StringComparison.Ordinal) || parts[0].StartsWith("~", StringComparison.Ordinal)
            || parts[0].StartsWith("$", StringComparison.Ordinal) || parts[0].Contains('/') || parts[0].Contains('\\');
        return (isPath ? "bind" : "volume", parts[0], parts[1], isReadOnly);
    }

    // A colon in a variable, as in ${A:-b}, separates nothing; nor does that of a drive.
    private static List<string> Split(string text)
    {
        var parts = new List<string> { "" };
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            var isDrive = i == 1 && char.IsLetter(text[0]) && text.Length > 2 && text[2] is '\\' or '/';
            if (text[i] == ':' && depth == 0 && !isDrive)
            {
                parts.Add("");
            }
            else
            {
                parts[parts.Count - 1] += text[i];
            }
        }

        return parts;
    }
}
