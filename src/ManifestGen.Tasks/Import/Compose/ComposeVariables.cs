using ManifestGen.Model;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>The variables of a service.</summary>
internal static class ComposeVariables
{
    // What the generated start-up code reads.
    private const string Ours = "MANIFESTGEN_";

    public static void Read(SourceNode service, ServiceDeclaration declaration, ImportContext context, Interpolation variables, ComposePlace place)
    {
        var environment = service["environment"];
        foreach (var entry in environment?.Entries ?? [])
        {
            Read(entry.Key, entry.Value, entry.Value.IsNull ? null : entry.Value.Text, declaration, context, variables);
        }

        foreach (var item in environment?.Items.Where(item => item.IsScalar) ?? [])
        {
            var at = item.Text!.IndexOf('=');
            Read(at < 0 ? item.Text : item.Text.Substring(0, at), item, at < 0 ? null : item.Text.Substring(at + 1), declaration, context, variables);
        }

        var files = service["env_file"] is { IsScalar: true } one ? [one] : service["env_file"]?.Items ?? [];
        foreach (var file in files)
        {
            if (variables.Text(file.IsScalar ? file : file["path"]) is not { } path || place.FromProject(path) is not { } own)
            {
                file.GoesTo($"{ComposeImport.Override}: its path has variables without a value");
                continue;
            }

            var use = declaration.One("EnvFile", CSharpValue.Of(own));
            if (variables.Switch(file["required"]) == false)
            {
                use.Set("Required", CSharpValue.Of(false));
            }

            (file["format"])?.GoesTo($"{ComposeImport.Override}: [EnvFile] has no format");
            file.IsUnderstood("[EnvFile], of Compose and Swarm; Kubernetes reads none");
        }
    }

    private static bool IsOfEngine(string variable, ServiceDeclaration declaration) =>
        declaration is { IsBacking: true, Image: { } image } && Engines.Of(new(Origin.Class) { Image = image })?.FileVariables.Contains(variable) == true;

    private static void Read(string name, SourceNode node, string? value, ServiceDeclaration declaration, ImportContext context, Interpolation variables)
    {
        if (name.StartsWith(Ours, StringComparison.Ordinal))
        {
            node.IsDefault("the start-up code of ManifestGen");
        }

        if (node.IsDecided)
        {
            return;
        }

        // The engine reads the file of the secret, which ManifestGen mounts.
        if (name.EndsWith("_FILE", StringComparison.Ordinal) && value?.StartsWith("/run/secrets/", StringComparison.Ordinal) == true && IsOfEngine(name.Substring(0, name.Length - 5), declaration))
        {
            var variable = name.Substring(0, name.Length - 5);
            declaration.One("SecretEnv", CSharpValue.Of(variable));
            node.IsUnderstood($"[SecretEnv(\"{variable}\")], whose file is mounted where the server looks for it");
            return;
        }

        // A name without a value is one that the shell has; and so is one in a reference.
        var text = value is null ? null : variables.Resolve(value, out _);
        if (text is not null)
        {
            EnvImport.Literal(name, node, text, declaration, context);
            if (node.Fate == Fate.Understood && Interpolation.HasVariable(value!) && node.Note == "[Env]")
            {
                node.Reconsider(Fate.Understood, "[Env] with the value that its variables have in .env, or their defaults. To keep a variable of the shell, set it in compose.override.yaml");
            }
        }
        else if (SecretNames.WordIn(name, "") is not null || declaration.All("SecretEnv").Any(use => Equals(use.Arguments[0].Value, name)))
        {
            node.IsSecret = true;
            declaration.One("SecretEnv", CSharpValue.Of(name));
            context.Secrets.Add((node, $"secrets/{declaration.Name}/{name}"));
            node.IsUnderstood($"[SecretEnv(\"{name}\")]: a variable of the shell, by its name a secret");
        }
        else
        {
            node.GoesTo($"{ComposeImport.Override}: its value is one of the shell. For Kubernetes write [Env(\"{name}\", …)], with Environment = \"…\" where it differs");
        }
    }
}
