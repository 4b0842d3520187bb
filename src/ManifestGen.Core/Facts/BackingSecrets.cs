using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// How a foreign program comes by the secrets that Compose and Swarm mount as files: by a variable with the file's path, where its image has one; else by a
/// shell that sets the variables before it becomes the program.
/// </summary>
internal static class BackingSecrets
{
    /// <summary>Where the engines mount secrets.</summary>
    public const string Folder = "/run/secrets/";

    // The same for every declaration: what is declared comes in as arguments and as files, and is never read as a part of the script.
    // Without the text of a secret the server would start with an empty password; cat says which file it is.
    private const string Script =
        "for file in " + Folder + "*; do value=$(cat \"$file\") || { echo 'Make the file that compose.yaml names for this secret readable: chmod a+r' >&2; exit 1; }; "
        + "export \"${file##*/}=$value\"; done; exec \"$@\"";

    /// <summary>The variables with the paths of files.</summary>
    public static IEnumerable<(string Name, string Value)> FileVariables(ServiceModel service) =>
        from variable in service.SecretEnv
        where IsFileVariable(variable, service)
        let name = variable.Name + "_FILE"
        where !ServiceEnvironment.IsDeclared(service, name)
        select (name, Folder + variable.Name);

    /// <summary>The shell and what it becomes. Null where none is needed.</summary>
    public static IEnumerable<string>? EntryPoint(ServiceModel service) =>
        NeedsShell(service, out var program) ? [.. (string[])["/bin/sh", "-c", Script, "sh"], .. service.EntryPoint.Count > 0 ? service.EntryPoint : program!.EntryPoint] : null;

    /// <summary>The arguments with which the image would start its program. Null where the image's own will do.</summary>
    public static IEnumerable<string>? Arguments(ServiceModel service) =>
        NeedsShell(service, out var program) && service is { Arguments.Count: 0, EntryPoint.Count: 0 } ? program!.Command : null;

    /// <summary>The secrets that no variable is set from.</summary>
    public static IEnumerable<SecretEnvModel> Unset(ServiceModel service) =>
        service.Backing is null || service.Backing.Engine?.Program is not null
            ? []
            : service.SecretEnv.Where(variable => !IsFileVariable(variable, service) && !ServiceEnvironment.IsDeclared(service, variable.Name + "_FILE"));

    private static bool NeedsShell(ServiceModel service, out ImageProgram? program)
    {
        program = service.Backing?.Engine?.Program;
        return program is not null && service.SecretEnv.Any(variable => !IsFileVariable(variable, service) && !service.Backing!.Engine!.MountedVariables.Contains(variable.Name));
    }

    private static bool IsFileVariable(SecretEnvModel variable, ServiceModel service) => service.Backing?.Engine?.FileVariables.Contains(variable.Name) == true;
}
