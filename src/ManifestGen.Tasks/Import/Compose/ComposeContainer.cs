using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>How the container of a service runs: its command, its user, its labels.</summary>
internal static class ComposeContainer
{
    public static void Read(SourceNode service, ServiceDeclaration declaration, ImportContext context, Interpolation variables)
    {
        WithoutOurs(service, declaration, variables);
        Words("EntryPoint", service["entrypoint"], declaration, context, variables);
        Words("Arguments", service["command"], declaration, context, variables);
        if (!declaration.IsBacking)
        {
            declaration.Head.Take("WorkingDirectory", service["working_dir"]);
        }

        service["working_dir"]?.GoesTo(ComposeImport.Override);
        User(service["user"], declaration, variables);
        Weaker("ReadOnlyRootFilesystem", service["read_only"], weaker: false, "read-only");
        Weaker("Privileged", service["privileged"], weaker: true, "not privileged");
        SecurityImport.Capabilities(service["cap_add"], declaration);
        service["cap_drop"]?.IsDefault("all capabilities are dropped");
        foreach (var option in service["security_opt"]?.Items.Where(option => option.Text?.StartsWith("no-new-privileges", StringComparison.Ordinal) == true) ?? [])
        {
            option.IsDefault("no new privileges");
        }

        service["security_opt"]?.GoesTo($"[Security(Seccomp = …, AppArmor = …)], to be written by hand, or {ComposeImport.Override}");
        Groups(service["group_add"], declaration);
        Sysctls(service["sysctls"], declaration);
        Labels(service["labels"], DockerObjects.Container, declaration, variables);
        Logging(service["logging"], declaration, variables);
        Restart(service["restart"], declaration);
        (variables.Switch(service["init"]) == true ? service["init"] : null)?.IsDefault("an init process");
        service["init"]?.GoesTo($"{ComposeImport.Override}: the generated file has an init process");
        Stop(service["stop_grace_period"], declaration, variables);
        Hosts(service["extra_hosts"], declaration);
        Dns(service, declaration);
        foreach (var profile in service["profiles"]?.Items.Where(item => item is { IsScalar: true, Fate: Fate.None }) ?? [])
        {
            declaration.One("Profile", CSharpValue.Of(profile.Text!));
            profile.IsUnderstood("[Profile]");
        }

        void Weaker(string property, SourceNode? node, bool weaker, string usual)
        {
            if (variables.Switch(node) is not { } value)
            {
                node?.GoesTo($"[Security({property} = …)], to be written by hand: its value is one of the shell");
            }
            else if (value == weaker && node!.Fate == Fate.None)
            {
                WorkloadSettings.Take(declaration, "Security", property, node, _ => CSharpValue.Of(value));
                SecurityImport.Explain(node, declaration);
            }
            else
            {
                node!.IsDefault(usual);
            }
        }
    }

    /// <summary>Labels of the container or of the service.</summary>
    public static void Labels(SourceNode? labels, DockerObjects on, ServiceDeclaration declaration, Interpolation variables)
    {
        var pairs = (labels?.Entries ?? []).Select(entry => (entry.Key, Value: entry.Value.Text ?? "", Node: entry.Value))
            .Concat((labels?.Items ?? []).Where(item => item.IsScalar).Select(item => item.Text!.Split(['='], 2) is var parts ? (parts[0], parts.Length > 1 ? parts[1] : "", item) : default));
        foreach (var (key, text, node) in pairs)
        {
            var value = variables.Resolve(text, out var replaced);
            if (key.StartsWith("app.kubernetes.io/", StringComparison.Ordinal) || key.StartsWith("com.docker.compose.", StringComparison.Ordinal))
            {
                node.IsDefault("written by itself");
            }
            else if (node.IsDecided)
            {
                continue;
            }
            else if (value is null)
            {
                node.GoesTo($"{ComposeImport.Override}: its value has variables without a value");
            }
            else if (declaration.TryPair("DockerLabel", key, value))
            {
                var use = declaration.One("DockerLabel", CSharpValue.Of(key));
                if (on == DockerObjects.Container && use["On"] is null)
                {
                    use.Set("On", CSharpValue.Of(on));
                }

                node.IsUnderstood(replaced.Count == 0 ? "[DockerLabel]" : $"[DockerLabel], with the values of {string.Join(", ", replaced)} as they are now");
                use.Sources.Add(new("", node));
            }
            else
            {
                node.GoesTo($"{ComposeImport.Override}: the label has another value too");
            }
        }
    }

    // The shell by which a server comes by its secrets, and the image's own command that then has to be said.
    private static void WithoutOurs(SourceNode service, ServiceDeclaration declaration, Interpolation variables)
    {
        var words = Settings.Texts(service["entrypoint"])?.Select(word => variables.Resolve(word, out _)).ToArray();
        if (words is not { Length: > 4 } || words[2]?.StartsWith("for file in /run/secrets/", StringComparison.Ordinal) != true
            || declaration is not { IsBacking: true, Image: { } image } || Engines.Of(new(Origin.Class) { Image = image })?.Program is not { } program || !words.Skip(4).SequenceEqual(program.EntryPoint))
        {
            return;
        }

        service["entrypoint"]!.IsDefault("the shell by which the server reads its secrets");
        if (Settings.Texts(service["command"])?.SequenceEqual(program.Command) == true)
        {
            service["command"]!.IsDefault("the command of the image");
        }
    }

    private static void Words(string property, SourceNode? node, ServiceDeclaration declaration, ImportContext context, Interpolation variables)
    {
        if (node is null || node.IsDecided)
        {
            return;
        }

        // Split into words it would not be found again.
        if (variables.Text(node) is { } command && context.SecretValues.Any(value => value.IndexOfAny([' ', '\t', '"', '\'', '\\']) >= 0 && command.Contains(value)))
        {
            node.IsSecret = true;
            node.GoesTo("nothing as it is: it holds a secret. Let the program read it from a variable, [SecretEnv]");
            return;
        }

        // A variable may hold several words.
        var resolved = !node.IsScalar ? Settings.Texts(node)?.Select(word => variables.Resolve(word, out _)).ToArray()
            : variables.Text(node) is { } text ? [.. ShellWords.Of(text)]
            : null;
        if (resolved is null || Array.Exists(resolved, word => word is null))
        {
            node.GoesTo($"{ComposeImport.Override}: it has variables without a value");
        }
        else if (resolved.Length == 0)
        {
            node.GoesTo($"{ComposeImport.Override}: an empty command takes away that of the image");
        }
        else if (declaration.Head.Set(property, CSharpValue.Of(resolved!)))
        {
            node.IsUnderstood($"{property} = …");
            declaration.Head.Sources.Add(new(property, node));
        }
        else
        {
            node.GoesTo("another file has another command, which was taken");
        }
    }

    private static void User(SourceNode? node, ServiceDeclaration declaration, Interpolation variables)
    {
        if (node is not { IsScalar: true, Fate: Fate.None })
        {
            return;
        }

        var parts = (variables.Resolve(node.Text!, out _) ?? "").Split(':');
        var (user, group) = parts[0] == "root" ? (CSharpValue.Of(0), parts.Length > 1 ? Settings.Number(parts[1]) : null) : (Settings.Number(parts[0]), parts.Length > 1 ? Settings.Number(parts[1]) : null);
        if (user is null || (parts.Length > 1 && group is null && parts[1] != "root"))
        {
            node.GoesTo("[Security(RunAsUser = …)]: write the number of the user, which the name in the image stands for");
            return;
        }

        var use = declaration.One("Security");
        use.Set("RunAsUser", user);
        if (group is not null && group.Code != user.Code)
        {
            use.Set("RunAsGroup", group);
        }

        node.IsUnderstood("[Security(RunAsUser = …)]");
        if (user.Code == "0" || group?.Code == "0")
        {
            SecurityImport.Explain(node, declaration);
        }
    }

    private static void Groups(SourceNode? groups, ServiceDeclaration declaration)
    {
        var numbers = groups?.Items.Select(item => Settings.Number(item.Text ?? "")?.Value).OfType<int>().ToArray() ?? [];
        if (groups is not null && numbers.Length > 0 && numbers.Length == groups.Items.Count)
        {
            declaration.One("Security").Set("SupplementalGroups", CSharpValue.Of(numbers));
            groups.IsUnderstood("[Security(SupplementalGroups = …)]");
        }

        groups?.GoesTo("[Security(SupplementalGroups = …)]: write the numbers of the groups");
    }

    private static void Sysctls(SourceNode? sysctls, ServiceDeclaration declaration)
    {
        var pairs = (sysctls?.Entries ?? []).Select(entry => $"{entry.Key}={entry.Value.Text}").Concat((sysctls?.Items ?? []).Select(item => item.Text ?? "")).ToArray();
        if (pairs.Length > 0)
        {
            declaration.One("Security").Set("Sysctls", CSharpValue.Of(pairs));
            sysctls!.IsUnderstood("[Security(Sysctls = …)]");
        }
    }

    private static void Logging(SourceNode? logging, ServiceDeclaration declaration, Interpolation variables)
    {
        if (logging is null || logging.IsDecided)
        {
            return;
        }

        var use = new AttributeUse("Logging");
        (logging["driver"] is { Text: "json-file" } driver ? driver : null)?.IsDefault("json-file");
        use.Take("Driver", logging["driver"]);
        use.Take("MaxSize", logging.At("options", "max-size"), text => variables.Resolve(text, out _) is { } size ? DockerValues.LogSize(size) : null);
        use.Take("MaxFiles", logging.At("options", "max-file"), text => variables.Resolve(text, out _) is { } count ? Settings.Number(count) : null);
        var others = logging["options"]?.Entries.Where(entry => entry.Value is { IsScalar: true, Fate: Fate.None } && variables.Text(entry.Value) is not null).ToArray() ?? [];
        if (others.Length > 0)
        {
            use.Set("Options", CSharpValue.Of(others.Select(option => $"{option.Key}={variables.Text(option.Value)}").ToArray()));
            foreach (var option in others)
            {
                option.Value.IsUnderstood("[Logging(Options = …)]");
                use.Sources.Add(new("Options", option.Value));
            }
        }

        if (use.Properties.Count > 0)
        {
            declaration.Add(use);
        }
    }

    private static void Restart(SourceNode? restart, ServiceDeclaration declaration)
    {
        if (restart?.Text is "always" or "unless-stopped")
        {
            restart.IsDefault("unless-stopped");
        }

        restart?.GoesTo($"{ComposeImport.Override}; what does its work and ends is declared with [Job]");
    }

    private static void Stop(SourceNode? grace, ServiceDeclaration declaration, Interpolation variables)
    {
        if (grace is { IsScalar: true, Fate: Fate.None } && DockerValues.Seconds(variables.Text(grace) ?? "") is { Value: int seconds })
        {
            GracePeriod.Set(declaration, seconds).Sources.Add(new("GracePeriodSeconds", grace));
            grace.IsUnderstood("[Shutdown]");
        }
    }

    private static void Hosts(SourceNode? hosts, ServiceDeclaration declaration)
    {
        var pairs = (hosts?.Entries ?? []).Select(entry => (Host: entry.Key, Address: entry.Value.Text ?? "", Node: entry.Value))
            .Concat((hosts?.Items ?? []).Where(item => item.IsScalar && item.Text!.IndexOfAny([':', '=']) > 0).Select(item => (item.Text!.Substring(0, item.Text.IndexOfAny([':', '='])), item.Text.Substring(item.Text.IndexOfAny([':', '=']) + 1), item)));
        foreach (var (host, address, node) in pairs)
        {
            if (System.Net.IPAddress.TryParse(address.Trim('[', ']'), out _))
            {
                declaration.Add(new("HostAlias", CSharpValue.Of(address.Trim('[', ']')), CSharpValue.Of(host)));
                node.IsUnderstood("[HostAlias]");
            }
            else
            {
                node.GoesTo($"{ComposeImport.Override}: {string.Format(CultureInfo.InvariantCulture, "'{0}' is no address", address)}");
            }
        }
    }

    private static void Dns(SourceNode service, ServiceDeclaration declaration)
    {
        foreach (var (key, property) in new[] { ("dns", "DnsNameservers"), ("dns_search", "DnsSearches"), ("dns_opt", "DnsOptions") })
        {
            var node = service[key];
            var texts = node is { IsScalar: true } ? [node.Text!] : Settings.Texts(node);
            if (texts is { Length: > 0 })
            {
                declaration.One("Pod").Set(property, CSharpValue.Of(texts));
                node!.IsUnderstood($"[Pod({property} = …)]");
            }
        }
    }
}
