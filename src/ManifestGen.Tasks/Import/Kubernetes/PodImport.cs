using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The pods of a workload, and their container.</summary>
internal sealed class PodImport(ImportContext context, Workload workload, IReadOnlyList<SourceNode> objects)
{
    private readonly ServiceDeclaration _declaration = workload.Declaration!;
    private readonly SourceNode _pod = workload.Pod!;
    private readonly SourceNode _container = workload.Container!;

    public void Read()
    {
        _container["name"]?.IsDefault("the container is called as the service");
        Start();
        EnvImport.Read(_container, _declaration, context, objects);
        Resources(_container["resources"]);
        ProbeImport.Read(_container, _declaration);
        SecurityImport.Read(_container["securityContext"], _pod["securityContext"], _declaration);
        Pull();
        Stop();
        new VolumeImport(context, workload, objects).Read();
        Account();
        Placement();
        Network();
        Others();
    }

    private void Start()
    {
        Words("EntryPoint", _container["command"]);
        Words("Arguments", _container["args"]);
        if (_declaration.IsBacking)
        {
            _container["workingDir"]?.GoesTo(KubernetesImport.Patch);
        }
        else
        {
            _declaration.Head.Take("WorkingDirectory", _container["workingDir"]);
        }
    }

    private void Words(string property, SourceNode? words)
    {
        if (Settings.Texts(words) is not { Length: > 0 } texts || words!.IsDecided || texts.All(text => text.IndexOf('$') < 0))
        {
            Settings.TakeTexts(_declaration.Head, property, words);
            return;
        }

        var resolved = texts.Select(text => ExpandedText.Resolve(text, _container)).OfType<string>().ToArray();
        if (resolved.Length == texts.Length && _declaration.Head.Set(property, CSharpValue.Of(resolved)))
        {
            words.IsUnderstood($"[{_declaration.Head.Name}({property} = …)]");
            _declaration.Head.Sources.Add(new(property, words));
        }

        words.GoesTo($"{KubernetesImport.Patch}: it has parts of variables, $(…), which nothing replaces in an attribute. Let the program read them");
    }

    private void Resources(SourceNode? resources)
    {
        foreach (var (part, suffix) in new[] { ("requests", ""), ("limits", "Limit") })
        {
            foreach (var entry in resources?[part]?.Entries ?? [])
            {
                var property = entry.Key switch { "cpu" => "Cpu", "memory" => "Memory", "ephemeral-storage" => "EphemeralStorage", _ => null };
                if (property is not null)
                {
                    WorkloadSettings.Take(_declaration, "Resources", property + suffix, entry.Value);
                }
                else if (suffix.Length > 0 && entry.Key.Contains('/') && Settings.Number(entry.Value.Text ?? "") is { } count)
                {
                    _declaration.One("ExtendedResource", CSharpValue.Of(entry.Key)).Arguments.Add(count);
                    entry.Value.IsUnderstood("[ExtendedResource]");
                }
                else if (entry.Key.Contains('/'))
                {
                    entry.Value.IsDefault("as the limit");
                }
            }
        }
    }

    private void Pull()
    {
        WorkloadSettings.Take(_declaration, "ImagePull", "Policy", _container["imagePullPolicy"], Settings.MemberValue<ImagePullPolicy>);
        var secrets = _pod["imagePullSecrets"]?.Items.Where(item => item.TextAt("name") is not null).ToArray() ?? [];
        if (secrets.Length > 0)
        {
            _declaration.One("ImagePull").Set("Secrets", CSharpValue.Of(secrets.Select(item => item.TextAt("name")!).ToArray()));
            _pod["imagePullSecrets"]!.IsUnderstood("[ImagePull(Secrets = …)]");
        }
    }

    private void Stop()
    {
        var grace = _pod["terminationGracePeriodSeconds"];
        var sleep = _container.At("lifecycle", "preStop", "sleep", "seconds");
        var command = _container.At("lifecycle", "preStop", "exec", "command");
        var path = _container.At("lifecycle", "preStop", "httpGet", "path");
        if (new[] { grace, sleep, command, path }.Any(node => node is { IsDecided: false }))
        {
            var use = _declaration.One("Shutdown");
            use.Take("PreStopSeconds", sleep, Settings.Number);
            if (grace is { IsDecided: false } && Settings.Number(grace.Text ?? "")?.Value is int seconds)
            {
                GracePeriod.Set(_declaration, seconds).Sources.Add(new("GracePeriodSeconds", grace));
                grace.IsUnderstood("[Shutdown]");
            }

            if (use.Arguments.Count == 0)
            {
                // The default of the .NET host.
                use.Arguments.Add(CSharpValue.Of(30));
            }

            Settings.TakeTexts(use, "PreStopCommand", command);
            use.Take("PreStopPath", path);
            use.Take("PreStopPort", _container.At("lifecycle", "preStop", "httpGet", "port"), PortName);
        }

        var started = _container.At("lifecycle", "postStart", "exec", "command");
        if (Settings.Texts(started) is not null)
        {
            Settings.TakeTexts(_declaration.One("PostStart"), "Command", started);
        }
    }

    private CSharpValue? PortName(string text) => ProbeImport.PortName(text, _container, _declaration) is { } name ? CSharpValue.Of(name) : null;

    private void Account()
    {
        (_pod["serviceAccount"] is { } old && old.Text == _pod.TextAt("serviceAccountName") ? old : null)?.IsDefault("as serviceAccountName");
        if (_pod.TextAt("serviceAccountName") == _declaration.Name)
        {
            _pod["serviceAccountName"]!.IsDefault("an account of its own");
        }

        WorkloadSettings.Take(_declaration, "ServiceAccount", "Name", _pod["serviceAccountName"]);
        WorkloadSettings.Take(_declaration, "ServiceAccount", "MountToken", _pod["automountServiceAccountToken"], Settings.Switch);
        var isTheirs = _declaration.All("ServiceAccount").FirstOrDefault()?["Name"]?.Value is string name && !objects.Any(o => o.TextAt("kind") == "ServiceAccount" && o.TextAt("metadata", "name") == name);
        if (isTheirs)
        {
            _declaration.One("ServiceAccount").Set("Create", CSharpValue.Of(false));
        }
    }

    private void Placement()
    {
        foreach (var entry in _pod["nodeSelector"]?.Entries ?? [])
        {
            if (entry.Value is { IsScalar: true, Fate: Fate.None } && MetadataImport.IsLabelValue(entry.Value.Text!) && _declaration.TryPair("NodeSelector", entry.Key, entry.Value.Text!))
            {
                entry.Value.IsUnderstood("[NodeSelector]");
            }
        }

        foreach (var toleration in _pod["tolerations"]?.Items ?? [])
        {
            var use = toleration.TextAt("key") is { } key ? new AttributeUse("Toleration", CSharpValue.Of(key)) : new AttributeUse("Toleration");
            use.Take("Value", toleration["value"]);
            use.Take("Effect", toleration["effect"], Settings.MemberValue<TaintEffect>);
            use.Take("Seconds", toleration["tolerationSeconds"], Settings.Number);
            toleration["key"]?.IsUnderstood("[Toleration]");
            toleration["operator"]?.IsDefault("follows from the value");
            _declaration.Add(use);
        }

        WorkloadSettings.Take(_declaration, "Scheduling", "PriorityClass", _pod["priorityClassName"]);
        if (_pod.TextAt("schedulerName") != "default-scheduler")
        {
            WorkloadSettings.Take(_declaration, "Scheduling", "Scheduler", _pod["schedulerName"]);
        }

        _pod["schedulerName"]?.IsDefault("the cluster's");
    }

    private void Network()
    {
        foreach (var alias in _pod["hostAliases"]?.Items ?? [])
        {
            if (alias.TextAt("ip") is { } ip && Settings.Texts(alias["hostnames"]) is { } names)
            {
                _declaration.Add(new("HostAlias", [CSharpValue.Of(ip), .. names.Select(CSharpValue.Of)]));
                alias.IsUnderstood("[HostAlias]");
            }
        }

        (_pod["dnsPolicy"] is { Text: "ClusterFirst" } policy ? policy : null)?.IsDefault("ClusterFirst");
        WorkloadSettings.Take(_declaration, "Pod", "DnsPolicy", _pod["dnsPolicy"], Settings.MemberValue<DnsPolicy>);
        Resolution(_pod["dnsConfig"]);
        WorkloadSettings.Take(_declaration, "Pod", "RuntimeClass", _pod["runtimeClassName"]);
        WorkloadSettings.Take(_declaration, "Pod", "ShareProcessNamespace", _pod["shareProcessNamespace"], Settings.Switch);
        if (_container["terminationMessagePolicy"] is { Text: "File" } messages)
        {
            messages.IsDefault("File");
        }

        WorkloadSettings.Take(_declaration, "Pod", "TerminationMessagePolicy", _container["terminationMessagePolicy"], Settings.MemberValue<TerminationMessagePolicy>);
    }

    private void Resolution(SourceNode? config)
    {
        foreach (var (field, property) in new[] { ("nameservers", "DnsNameservers"), ("searches", "DnsSearches") })
        {
            if (Settings.Texts(config?[field]) is { Length: > 0 })
            {
                Settings.TakeTexts(_declaration.One("Pod"), property, config![field]);
            }
        }

        if (config?["options"] is { Items.Count: > 0 } options && options.Items.TrueForAll(option => option.TextAt("name") is not null))
        {
            _declaration.One("Pod").Set("DnsOptions", CSharpValue.Of(options.Items.Select(option => option.TextAt("value") is { } value ? $"{option.TextAt("name")}:{value}" : option.TextAt("name")!).ToArray()));
            options.IsUnderstood("[Pod(DnsOptions = …)]");
        }
    }

    private void Others()
    {
        if (_pod["restartPolicy"] is { Text: "Always" } restart)
        {
            restart.IsDefault("Always");
        }

        _pod["restartPolicy"]?.GoesTo("nothing: the pods of this kind of workload are always started again");
        foreach (var other in workload.Containers!.Items.Where(item => item != _container))
        {
            other.GoesTo($"a class with [Container], and [Sidecar(typeof(…))] on {_declaration.ClassName}, to be written by hand; or {KubernetesImport.Patch}");
        }

        _pod["initContainers"]?.GoesTo($"a class with [Container], and [InitContainer(typeof(…))] on {_declaration.ClassName}, to be written by hand; or {KubernetesImport.Patch}");
        _pod["affinity"]?.GoesTo($"[NodeAffinity] or [PodAffinity], to be written by hand; or {KubernetesImport.Patch}");
        _pod["topologySpreadConstraints"]?.GoesTo($"[Spread], to be written by hand; or {KubernetesImport.Patch}");
        _pod["hostNetwork"]?.GoesTo($"{KubernetesImport.Patch}: no attribute gives a pod the network of its node");
    }
}
