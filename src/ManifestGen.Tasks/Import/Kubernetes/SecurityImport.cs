using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The security contexts of a container and its pod.</summary>
internal static class SecurityImport
{
    public static void Read(SourceNode? container, SourceNode? pod, ServiceDeclaration declaration)
    {
        foreach (var context in new[] { container, pod }.OfType<SourceNode>())
        {
            foreach (var (field, usual) in new[] { ("readOnlyRootFilesystem", "true"), ("allowPrivilegeEscalation", "false"), ("privileged", "false") })
            {
                (context[field] is { } node && node.Text == usual ? node : null)?.IsDefault(usual);
            }

            Take("RunAsUser", context["runAsUser"], declaration, Settings.Number, text => text == "0");
            Take("RunAsGroup", context["runAsGroup"], declaration, Settings.Number, text => text == "0");
            Take("FsGroup", context["fsGroup"], declaration, Settings.Number, _ => false);
            Take("ReadOnlyRootFilesystem", context["readOnlyRootFilesystem"], declaration, Settings.Switch, text => text == "false");
            Take("AllowPrivilegeEscalation", context["allowPrivilegeEscalation"], declaration, Settings.Switch, text => text == "true");
            Take("Privileged", context["privileged"], declaration, Settings.Switch, text => text == "true");
            if (context["seccompProfile"] is { IsDecided: false } seccomp && seccomp.TextAt("type") is "Unconfined" or "RuntimeDefault")
            {
                Take("Seccomp", context.At("seccompProfile", "type"), declaration, Settings.MemberValue<SecurityProfile>, text => text == "Unconfined");
            }

            Capabilities(context.At("capabilities", "add"), declaration);
            foreach (var dropped in context.At("capabilities", "drop")?.Leaves ?? [])
            {
                dropped.IsDefault("all capabilities are dropped");
            }

            if (context["runAsNonRoot"] is { Text: "false" } root)
            {
                root.IsDefault("follows from RunAsUser");
            }

            Groups(context["supplementalGroups"], declaration);
            Sysctls(context["sysctls"], declaration);
        }
    }

    /// <summary>Sets a property of <c>[Security]</c>, with a reason to fill in where it is weaker than the default.</summary>
    public static void Take(string property, SourceNode? node, ServiceDeclaration declaration, Func<string, CSharpValue?> convert, Func<string, bool> isWeaker)
    {
        if (node is not { IsScalar: true, Fate: Fate.None })
        {
            return;
        }

        WorkloadSettings.Take(declaration, "Security", property, node, convert);
        if (node.Fate == Fate.Understood && isWeaker(node.Text!.ToLowerInvariant()))
        {
            Explain(node, declaration);
        }
    }

    /// <summary>Adds a reason, since what is weaker than the default needs one.</summary>
    public static void Explain(SourceNode node, ServiceDeclaration declaration) =>
        declaration.One("Security").Set("Reason", CSharpValue.Of($"Imported from {node.File}({node.Line.ToString(CultureInfo.InvariantCulture)}). Say why it is needed, or remove it."));

    /// <summary>Adds capabilities.</summary>
    public static void Capabilities(SourceNode? added, ServiceDeclaration declaration)
    {
        var members = new List<Capability>();
        foreach (var leaf in added?.Leaves.Where(leaf => leaf.IsScalar) ?? [])
        {
            var text = leaf.Text!.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? leaf.Text.Substring(4) : leaf.Text;
            if (Settings.Member<Capability>(text) is { } member)
            {
                members.Add(member);
                leaf.IsUnderstood("[Security(AddCapabilities = …)]");
                if (member != Capability.NetBindService)
                {
                    Explain(leaf, declaration);
                }
            }
        }

        if (members.Count > 0)
        {
            declaration.One("Security").Set("AddCapabilities", CSharpValue.Of(members.Distinct().ToArray()));
        }
    }

    private static void Groups(SourceNode? groups, ServiceDeclaration declaration)
    {
        var numbers = groups?.Leaves.Select(leaf => Settings.Number(leaf.Text ?? "")?.Value).OfType<int>().ToArray() ?? [];
        if (groups is { IsDecided: false } && numbers.Length == groups.Items.Count && numbers.Length > 0)
        {
            declaration.One("Security").Set("SupplementalGroups", CSharpValue.Of(numbers));
            groups.IsUnderstood("[Security(SupplementalGroups = …)]");
        }
    }

    private static void Sysctls(SourceNode? sysctls, ServiceDeclaration declaration)
    {
        if (sysctls is { IsDecided: false, Items.Count: > 0 } && sysctls.Items.All(item => item.TextAt("name") is not null && item.TextAt("value") is not null))
        {
            declaration.One("Security").Set("Sysctls", CSharpValue.Of(sysctls.Items.Select(item => $"{item.TextAt("name")}={item.TextAt("value")}").ToArray()));
            sysctls.IsUnderstood("[Security(Sysctls = …)]");
        }
    }
}
