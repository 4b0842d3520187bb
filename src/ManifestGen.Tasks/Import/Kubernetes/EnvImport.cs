using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The variables of a container.</summary>
internal static class EnvImport
{
    private const string HostTimeout = "DOTNET_SHUTDOWNTIMEOUTSECONDS";

    public static void Read(SourceNode container, ServiceDeclaration declaration, ImportContext context, IReadOnlyList<SourceNode> objects)
    {
        var variables = container["env"]?.Items ?? [];
        foreach (var (variable, index) in variables.Select((variable, index) => (variable, index)))
        {
            var name = variable.TextAt("name");
            if (name is null || variable.IsDecided)
            {
                continue;
            }

            if (variables.Skip(index + 1).Any(other => other.TextAt("name") == name))
            {
                variable.Reconsider(Fate.Elsewhere, "nothing: the variable is there again further down, and the last one counts");
                continue;
            }

            if (IsSaidOtherwise(name, variable["valueFrom"], declaration) is { } other)
            {
                variable.GoesTo($"another file says [{other}] of the variable, which was taken");
                continue;
            }

            if (variable["valueFrom"] is { } source)
            {
                From(name, source, declaration);
            }
            else if (variable["value"] is null)
            {
                // The API reads nothing as an empty text.
                Literal(name, variable["name"]!, "", declaration, context);
            }
            else if (ExpandedText.Resolve(variable.TextAt("value") ?? "", container) is { } text)
            {
                Literal(name, variable["value"]!, text, declaration, context);
            }
            else
            {
                Reference(name, variable, declaration);
            }

            (declaration.Attributes.Exists(use => use.Arguments.Count > 0 && Equals(use.Arguments[0].Value, name)) || name == HostTimeout ? variable["name"] : null)?.IsUnderstood("the variable's name");
        }

        foreach (var source in container["envFrom"]?.Items ?? [])
        {
            Source(source, declaration, objects, context);
        }
    }

    // A connection string, perhaps, which a dependency writes: with what else it has from other variables, no attribute has.
    private static void Reference(string name, SourceNode variable, ServiceDeclaration declaration)
    {
        const string place = $"{KubernetesImport.Patch}: it has parts of other variables, $(…). An address or a connection string is what [DependsOn] writes";
        if (declaration.Attributes.Exists(use => use.Name is "Env" or "SecretEnv" && Equals(use.Arguments[0].Value, name)))
        {
            variable["value"]!.GoesTo(place);
            return;
        }

        var use = declaration.One("SecretEnv", CSharpValue.Of(name));
        use.Otherwise = place;
        foreach (var node in new[] { variable["name"]!, variable["value"]! })
        {
            use.Sources.Add(new("", node));
            node.IsUnderstood("[DependsOn]");
        }
    }

    // A variable is said once, whichever attribute says it.
    private static string? IsSaidOtherwise(string name, SourceNode? source, ServiceDeclaration declaration)
    {
        var own = source is null ? "" : source["secretKeyRef"] is not null ? "SecretEnv" : source["configMapKeyRef"] is not null ? "ConfigEnv" : source["fieldRef"] is not null ? "FieldEnv" : "ResourceEnv";
        return declaration.Attributes.Find(use => use.Name != own && References.Contains(use.Name) && Equals(use.Arguments[0].Value, name) && !(own.Length == 0 && use.Name == "SecretEnv"))?.Name
            ?? (own.Length > 0 && declaration.All("Env").Any(use => Equals(use.Arguments[0].Value, name)) ? "Env" : null);
    }

    private static readonly string[] References = ["SecretEnv", "ConfigEnv", "FieldEnv", "ResourceEnv"];

    /// <summary>A variable with a value; a secret becomes a reference.</summary>
    public static void Literal(string name, SourceNode node, string value, ServiceDeclaration declaration, ImportContext context)
    {
        if (name == HostTimeout && Settings.Number(value) is { } seconds && !declaration.Has("Shutdown"))
        {
            declaration.One("Shutdown").Arguments.Add(seconds);
            node.IsUnderstood("[Shutdown]");
        }
        else if (declaration.All("SecretEnv").Any(use => Equals(use.Arguments[0].Value, name)))
        {
            node.IsSecret = true;
            context.SecretValues.Add(value);
            node.Reconsider(Fate.Understood, $"[SecretEnv(\"{name}\")] of another file");
        }
        else if (declaration.Attributes.Find(use => use.Name is "ConfigEnv" or "FieldEnv" or "ResourceEnv" && Equals(use.Arguments[0].Value, name)) is { } said)
        {
            node.GoesTo($"another file says [{said.Name}] of the variable, which was taken");
        }
        else if (declaration.All("ConfigValue").FirstOrDefault(use => Equals(use.Arguments[0].Value, name)) is { } known && Equals(known.Arguments[1].Value, value))
        {
            node.IsUnderstood("[ConfigValue]");
        }
        else if (SecretLiteralRule.EvidenceIn(name, value) is not null)
        {
            node.IsSecret = true;
            context.SecretValues.Add(value);
            declaration.One("SecretEnv", CSharpValue.Of(name)).Sources.Add(new("", node));
            node.IsUnderstood($"[SecretEnv(\"{name}\")]: the value is not taken over");
            context.Secrets.Add((node, $"secrets/{declaration.Name}/{name}"));
        }
        else if (declaration.TryPair("Env", name, value))
        {
            node.IsUnderstood("[Env]");
            declaration.One("Env", CSharpValue.Of(name)).Sources.Add(new("", node));
        }
        else
        {
            node.GoesTo("another file gives the variable another value, which was taken");
        }
    }

    private static void From(string name, SourceNode source, ServiceDeclaration declaration)
    {
        if (source["secretKeyRef"] is { } secret)
        {
            Reference("SecretEnv", "Secret", name, secret, declaration);
        }
        else if (source["configMapKeyRef"] is { } map)
        {
            Reference("ConfigEnv", "ConfigMap", name, map, declaration);
        }
        else if (source.TextAt("fieldRef", "fieldPath") is { } path && Field(path) is var (field, key))
        {
            var use = declaration.One("FieldEnv", CSharpValue.Of(name));
            if (use.Arguments.Count == 1)
            {
                use.Arguments.Add(CSharpValue.Of(field));
            }

            if (key is not null)
            {
                use.Set("Key", CSharpValue.Of(key));
            }

            source.IsUnderstood("[FieldEnv]");
        }
        else if (source.TextAt("resourceFieldRef", "resource") is { } resource && ResourceFields.TryGetValue(resource, out var value))
        {
            var use = declaration.One("ResourceEnv", CSharpValue.Of(name));
            if (use.Arguments.Count == 1)
            {
                use.Arguments.Add(CSharpValue.Of(value));
            }

            use.Take("Divisor", source.At("resourceFieldRef", "divisor"));
            source["resourceFieldRef"]!["resource"]!.IsUnderstood("[ResourceEnv]");
        }
    }

    private static readonly Dictionary<string, ResourceField> ResourceFields = new(StringComparer.Ordinal)
    {
        ["requests.cpu"] = ResourceField.CpuRequest,
        ["limits.cpu"] = ResourceField.CpuLimit,
        ["requests.memory"] = ResourceField.MemoryRequest,
        ["limits.memory"] = ResourceField.MemoryLimit,
        ["requests.ephemeral-storage"] = ResourceField.EphemeralStorageRequest,
        ["limits.ephemeral-storage"] = ResourceField.EphemeralStorageLimit,
    };

    private static void Reference(string attribute, string property, string name, SourceNode reference, ServiceDeclaration declaration)
    {
        var use = declaration.One(attribute, CSharpValue.Of(name));
        var (from, key) = (reference["name"], reference["key"]);
        if (from?.Text != declaration.Name)
        {
            use.Take(property, from);
        }

        from?.IsUnderstood($"[{attribute}]");
        if (key?.Text != name)
        {
            use.Take("Key", key);
        }

        key?.IsUnderstood($"[{attribute}]");
        use.Take("Optional", reference["optional"], Settings.Switch);
    }

    private static (PodField Field, string? Key)? Field(string path)
    {
        foreach (var (prefix, one, all) in new[] { ("metadata.labels", PodField.Label, PodField.Labels), ("metadata.annotations", PodField.Annotation, PodField.Annotations) })
        {
            if (path == prefix)
            {
                return (all, null);
            }

            if (path.StartsWith(prefix + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal))
            {
                return (one, path.Substring(prefix.Length + 2, path.Length - prefix.Length - 4));
            }
        }

        return path switch
        {
            "metadata.name" => (PodField.Name, null),
            "metadata.namespace" => (PodField.Namespace, null),
            "metadata.uid" => (PodField.Uid, null),
            "spec.nodeName" => (PodField.NodeName, null),
            "spec.serviceAccountName" => (PodField.ServiceAccountName, null),
            "status.hostIP" => (PodField.HostIp, null),
            "status.podIP" => (PodField.PodIp, null),
            "status.podIPs" => (PodField.PodIps, null),
            _ => null,
        };
    }

    private static void Source(SourceNode source, ServiceDeclaration declaration, IReadOnlyList<SourceNode> objects, ImportContext context)
    {
        foreach (var (key, attribute) in new[] { ("configMapRef", "ConfigEnvFrom"), ("secretRef", "SecretEnvFrom") })
        {
            if (source.TextAt(key, "name") is not { } name)
            {
                continue;
            }

            // The ConfigMap of ManifestGen is made from [ConfigValue].
            var own = name.StartsWith(declaration.Name + "-config-", StringComparison.Ordinal)
                ? objects.FirstOrDefault(o => o.TextAt("kind") == "ConfigMap" && o.TextAt("metadata", "name") == name && o.TextAt("metadata", "labels", "app.kubernetes.io/managed-by") == "ManifestGen")
                : null;
            if (own is not null)
            {
                foreach (var entry in own["data"]?.Entries ?? [])
                {
                    if (entry.Value.IsScalar && SecretLiteralRule.EvidenceIn(entry.Key, entry.Value.Text!) is not null)
                    {
                        entry.Value.IsSecret = true;
                        declaration.One("SecretEnv", CSharpValue.Of(entry.Key)).Sources.Add(new("", entry.Value));
                        entry.Value.Reconsider(Fate.Elsewhere, $"[SecretEnv(\"{entry.Key}\")]: the value is not taken over");
                        context.Secrets.Add((entry.Value, $"secrets/{declaration.Name}/{entry.Key}"));
                    }
                    else if (entry.Value.IsScalar && declaration.TryPair("ConfigValue", entry.Key, entry.Value.Text!))
                    {
                        entry.Value.IsUnderstood("[ConfigValue]");
                    }
                }

                own.IsDefault("the ConfigMap of [ConfigValue]");
                source.IsUnderstood("[ConfigValue]");
                continue;
            }

            var use = declaration.One(attribute, CSharpValue.Of(name));
            use.Take("Prefix", source["prefix"]);
            use.Take("Optional", source.At(key, "optional"), Settings.Switch);
            source[key]!["name"]!.IsUnderstood($"[{attribute}]");
        }
    }
}
