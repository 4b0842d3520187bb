using System.Text;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>Writes a declaration as a C# file.</summary>
public static class DeclarationWriter
{
    private const int Longest = 150;

    private static readonly string[] Order =
    [
        "ContainerService", "BackingService", "ContainerImage", "ImagePull", "Port", "KubernetesService", "Replicas", "AutoScale", "ScaleBehavior", "Schedule", "Job", "Rollout", "Disruption", "Shutdown", "PostStart",
        "Resources", "StartupProbe", "LivenessProbe", "ReadinessProbe", "DependsOn", "Env", "ConfigValue", "SecretEnv", "ConfigEnv", "FieldEnv", "ResourceEnv", "ConfigEnvFrom", "SecretEnvFrom", "EnvFile",
        "ConfigFile", "SecretFile", "Volume", "TemporaryVolume",
    ];

    // These read as one.
    private static readonly string[] Probes = ["StartupProbe", "LivenessProbe", "ReadinessProbe"];

    /// <summary>The file.</summary>
    /// <param name="declaration">The service.</param>
    /// <param name="classes">The classes of all services, by name.</param>
    /// <param name="rootNamespace">The namespace; empty for none.</param>
    /// <param name="isModern">Whether the project's C# has file-scoped namespaces and classes without a body: C# 12.</param>
    public static string Write(ServiceDeclaration declaration, IReadOnlyDictionary<string, string> classes, string rootNamespace, bool isModern)
    {
        var lines = Lines(declaration, classes)
            .Append($"internal sealed{(declaration.IsBacking ? "" : " partial")} class {declaration.ClassName}{(isModern ? ";" : " { }")}")
            .ToArray();
        var text = new StringBuilder("using ManifestGen;\n\n");
        if (rootNamespace.Length > 0)
        {
            text.Append("namespace ").Append(rootNamespace).Append(isModern ? ";\n\n" : "\n{\n");
        }

        foreach (var line in lines)
        {
            text.Append(rootNamespace.Length > 0 && !isModern ? "    " : "").Append(line).Append('\n');
        }

        return text.Append(rootNamespace.Length > 0 && !isModern ? "}\n" : "").ToString();
    }

    private static IEnumerable<string> Lines(ServiceDeclaration declaration, IReadOnlyDictionary<string, string> classes)
    {
        var ordered = declaration.Attributes.OrderBy(use => Array.IndexOf(Order, use.Name) is var index && index < 0 ? Order.Length : index).ToArray();
        var probes = ordered.Where(use => Probes.Contains(use.Name)).Select(use => Code(use, classes)).ToArray();
        var areTogether = probes.Length > 0 && probes.Sum(probe => probe.Length + 2) <= Longest;
        var areWritten = false;
        foreach (var use in ordered)
        {
            if (!areTogether || !Probes.Contains(use.Name))
            {
                yield return $"[{Code(use, classes)}]";
            }
            else if (!areWritten)
            {
                areWritten = true;
                yield return $"[{string.Join(", ", probes)}]";
            }
        }
    }

    private static string Code(AttributeUse use, IReadOnlyDictionary<string, string> classes)
    {
        var arguments = use.Arguments.Select(argument => Code(argument, classes)).Concat(use.Properties.Select(property => $"{property.Key} = {Code(property.Value, classes)}")).ToArray();
        return arguments.Length == 0 ? use.Name : $"{use.Name}({string.Join(", ", arguments)})";
    }

    // A service without a declaration here is named by a text.
    private static string Code(CSharpValue value, IReadOnlyDictionary<string, string> classes) => value.Value is not CSharpValue.ClassOf type ? value.Code
        : classes.TryGetValue(type.Service, out var name) ? $"typeof({name})"
        : CSharpValue.Of(type.Service).Code;
}
