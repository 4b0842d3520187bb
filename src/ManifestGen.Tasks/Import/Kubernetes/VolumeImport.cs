using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The volumes of a pod, by the mounts of its container.</summary>
internal sealed class VolumeImport(ImportContext context, Workload workload, IReadOnlyList<SourceNode> objects)
{
    private readonly ServiceDeclaration _declaration = workload.Declaration!;
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _temporary = new(StringComparer.Ordinal);

    public void Read()
    {
        foreach (var mount in workload.Container!["volumeMounts"]?.Items ?? [])
        {
            var (name, path) = (mount.TextAt("name"), mount.TextAt("mountPath"));
            if (name is null || path is null || mount.IsDecided)
            {
                continue;
            }

            var volume = workload.Pod!["volumes"]?.Items.Find(candidate => candidate.TextAt("name") == name);
            var template = workload.Document.At("spec", "volumeClaimTemplates")?.Items.Find(candidate => candidate.TextAt("metadata", "name") == name);
            if ((template ?? volume?["persistentVolumeClaim"]) is not null && !_claimed.Add(name))
            {
                mount.GoesTo($"{KubernetesImport.Patch}: a volume is mounted at one path, and this one is at another one too");
            }
            else if (template is not null)
            {
                Claim(mount, path, name, template["spec"], template);
                template.At("metadata", "name")?.IsUnderstood("[Volume]");
                template["apiVersion"]?.IsDefault("follows from the volume");
                template["kind"]?.IsDefault("follows from the volume");
            }
            else if (volume is not null)
            {
                Read(mount, path, name, volume);
            }
        }
    }

    private void Read(SourceNode mount, string path, string name, SourceNode volume)
    {
        var known = true;
        if (volume.Entries.Exists(entry => entry.Key == "emptyDir"))
        {
            Temporary(mount, path, name, volume["emptyDir"]);
            volume.Entries.Find(entry => entry.Key == "emptyDir").Value.IsUnderstood("[TemporaryVolume]");
        }
        else if (volume["persistentVolumeClaim"] is { } claim && claim.TextAt("claimName") is { } claimName)
        {
            var own = objects.FirstOrDefault(o => o.TextAt("kind") == "PersistentVolumeClaim" && o.TextAt("metadata", "name") == claimName);
            // One that several pods mount is none of a single service.
            var isShared = own is not null && objects.Count(o => o.Leaves.Any(leaf => leaf.Path.EndsWith(".persistentVolumeClaim.claimName", StringComparison.Ordinal) && leaf.Text == claimName)) > 1;
            if (own is not null && !isShared && workload.Document.TextAt("kind") is not ("StatefulSet" or "DaemonSet") && !_declaration.IsBacking)
            {
                Claim(mount, path, name, own["spec"], own);
                own.At("metadata", "name")?.GoesTo($"nothing: the generated claim has a name of its own. Move the data, or write [Volume(\"{path}\", Claim = \"{claimName}\")] and keep this object in k8s/custom");
            }
            else
            {
                var use = _declaration.One("Volume", CSharpValue.Of(path));
                use.Set("Claim", CSharpValue.Of(claimName));
                Finish(use, mount, name);
            }

            claim.IsUnderstood("[Volume]");
        }
        else if (volume["configMap"] is { } map)
        {
            known = Files("ConfigFile", "ConfigMap", mount, path, map["name"], map);
        }
        else if (volume["secret"] is { } secret)
        {
            known = Files("SecretFile", "Secret", mount, path, secret["secretName"], secret);
        }
        else
        {
            known = false;
            mount.GoesTo($"{KubernetesImport.Patch}: no attribute has volumes of this type");
            volume.GoesTo($"{KubernetesImport.Patch}: no attribute has volumes of this type");
        }

        if (known)
        {
            volume["name"]?.IsUnderstood("the volume's name");
        }
    }

    private static string NameOf(string path) => path.TrimEnd('/').Split('/').Last().ToLowerInvariant();

    private void Temporary(SourceNode mount, string path, string name, SourceNode? settings)
    {
        if (!_temporary.Add(name))
        {
            mount.GoesTo($"{KubernetesImport.Patch}: a temporary volume is mounted at one path, and this one is at another one too");
            return;
        }

        var use = _declaration.One("TemporaryVolume", CSharpValue.Of(path));
        use.Take("Size", settings?["sizeLimit"]);
        use.Take("Memory", settings?["medium"], text => text == "Memory" ? CSharpValue.Of(true) : null);
        Finish(use, mount, name);
    }

    private void Claim(SourceNode mount, string path, string name, SourceNode? spec, SourceNode owner)
    {
        var use = _declaration.One("Volume", CSharpValue.Of(path));
        use.Take("Size", spec?.At("resources", "requests", "storage"));
        use.Take("StorageClass", spec?["storageClassName"]);
        if (spec?["accessModes"] is { Items.Count: 1 } modes)
        {
            if (modes.Items[0].Text != "ReadWriteOnce")
            {
                use.Take("AccessMode", modes.Items[0], Settings.MemberValue<VolumeAccessMode>);
            }

            modes.IsDefault("ReadWriteOnce");
        }

        if (use["Size"] is null)
        {
            use.Set("Size", CSharpValue.Of("1Gi"));
            context.Notes.Add($"The volume at '{path}' of '{_declaration.Name}' has no size in the file: 1Gi was taken.");
        }

        spec?["volumeName"]?.GoesTo("nothing: write Claim = … for a claim that is there");
        owner.At("metadata", "labels")?.IsDefault("ManifestGen's own labels");
        Finish(use, mount, name);
    }

    private void Finish(AttributeUse use, SourceNode mount, string name)
    {
        // The default is the path's last folder. A claim that is mounted twice is two volumes of the pod.
        var path = (string)use.Arguments[0].Value;
        var usual = NameOf(path);
        var taken = _declaration.Attributes.Where(other => other != use && other.Name is "Volume" or "TemporaryVolume").Select(other => other["Name"]?.Value as string ?? NameOf((string)other.Arguments[0].Value)).ToArray();
        var free = Enumerable.Range(2, 100).Select(number => $"{name}-{number.ToString(CultureInfo.InvariantCulture)}").Prepend(name).First(candidate => !taken.Contains(candidate));
        if (usual != free)
        {
            use.Set("Name", CSharpValue.Of(free));
        }

        mount["name"]?.IsUnderstood($"[{use.Name}]");
        mount["mountPath"]?.IsUnderstood($"[{use.Name}]");
        if (use.Name == "Volume")
        {
            use.Take("SubPath", mount["subPath"]);
            use.Take("ReadOnly", mount["readOnly"], Settings.Switch);
        }
        else
        {
            mount["subPath"]?.GoesTo($"{KubernetesImport.Patch}: a temporary volume is mounted whole");
        }
    }

    // Files of a ConfigMap or a Secret: one, those that the volume names, or all keys as a folder.
    private bool Files(string attribute, string property, SourceNode mount, string path, SourceNode? source, SourceNode volume)
    {
        if (source?.Text is not { } name)
        {
            return false;
        }

        if (name.StartsWith(_declaration.Name + "-files-", StringComparison.Ordinal) && objects.Any(o => o.TextAt("metadata", "name") == name && KubernetesImport.IsGenerated(o)))
        {
            // The hash is that of files of the project.
            mount.GoesTo("[ConfigFile] with the file of the project, to be written by hand");
            volume.GoesTo("[ConfigFile] with the file of the project, to be written by hand");
            return false;
        }

        if (mount["subPath"] is not null && !_declaration.IsBacking && path.LastIndexOf('/') is var end && path.Substring(0, Math.Max(end, 0)) is "" or "/app" or "/etc" or "/dev")
        {
            var place = $"{KubernetesImport.Patch}: one file is mounted beside others, and [{attribute}] mounts the file's folder, which hides them. Use a folder of its own, such as /app/config";
            mount.GoesTo(place);
            volume.GoesTo(place);
            return false;
        }

        var items = volume["items"]?.Items ?? [];
        if (mount.TextAt("subPath") is { } part)
        {
            var key = items.Find(item => item.TextAt("path") == part)?.TextAt("key") ?? part;
            File(attribute, property, path, name, key, volume);
        }
        else if (items.Count > 0)
        {
            foreach (var item in items.Where(item => item.TextAt("key") is not null && item.TextAt("path") is not null))
            {
                File(attribute, property, $"{path.TrimEnd('/')}/{item.TextAt("path")}", name, item.TextAt("key"), volume, item["mode"]);
            }
        }
        else
        {
            File(attribute, property, path, name, key: null, volume);
        }

        source.IsUnderstood($"[{attribute}({property} = …)]");
        volume["items"]?.IsUnderstood($"[{attribute}(Key = …)]");
        volume["defaultMode"]?.IsUnderstood($"[{attribute}(Mode = …)]");
        mount["readOnly"]?.IsDefault("files of a ConfigMap or Secret are read-only");
        mount.IsUnderstood($"[{attribute}]");
        return true;
    }

    private void File(string attribute, string property, string path, string name, string? key, SourceNode volume, SourceNode? mode = null)
    {
        var use = _declaration.One(attribute, CSharpValue.Of(path));
        if (name != _declaration.Name)
        {
            use.Set(property, CSharpValue.Of(name));
        }

        if (key is not null)
        {
            use.Set("Key", CSharpValue.Of(key));
        }

        if ((mode ?? volume["defaultMode"])?.Text is { } written && Mode(written) is { } octal && octal != (attribute == "SecretFile" ? "0440" : "0644"))
        {
            use.Set("Mode", CSharpValue.Of(octal));
        }

        use.Take("Optional", volume["optional"], Settings.Switch);
    }

    // YAML has the octal number as it is, JSON the decimal one.
    private static string? Mode(string text)
    {
        var digits = text.StartsWith("0o", StringComparison.Ordinal) ? "0" + text.Substring(2) : text;
        if (digits.StartsWith("0", StringComparison.Ordinal))
        {
            return digits.All(c => c is >= '0' and <= '7') && digits.Length <= 4 ? digits.PadLeft(4, '0') : null;
        }

        return Settings.Number(digits)?.Value is int number and >= 0 and <= 511 ? "0" + Convert.ToString(number, 8).PadLeft(3, '0') : null;
    }
}
