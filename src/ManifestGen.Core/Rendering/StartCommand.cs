using ManifestGen.Model;

namespace ManifestGen.Rendering;

/// <summary>What is started instead of the image's own entry point. Empty where that is right.</summary>
internal static class StartCommand
{
    private const string ProgramFolder = "/app";

    /// <summary>The declared entry point; in another working directory, where the image's relative one is not found, the program's absolute path.</summary>
    public static IEnumerable<string> Of(ServiceModel service, ProjectModel project) => service switch
    {
        { EntryPoint.Count: > 0 } => service.EntryPoint,
        { WorkingDirectory: null } or { Container.Image: not null } => [],
        _ => OfProgram(service, project),
    };

    /// <summary>What starts the project's program in the service's working directory.</summary>
    public static IEnumerable<string> OfProgram(ServiceModel service, ProjectModel project)
    {
        if (service.WorkingDirectory is null)
        {
            return project.EntryPoint;
        }

        var program = project.EntryPoint[project.EntryPoint.Count - 1];
        return [.. project.EntryPoint.Take(project.EntryPoint.Count - 1), $"{ProgramFolder}/{program.Replace("./", "")}"];
    }

    /// <summary>
    /// What starts the program for a health check: with a second runtime configuration, which the package's targets write, so that neither the start-up hooks nor
    /// the garbage collector of the service are started each time. A program that brings its runtime is started as ever.
    /// </summary>
    public static IEnumerable<string> OfProbe(ServiceModel service, ProjectModel project)
    {
        var command = OfProgram(service, project).ToArray();
        return command.Length == 2 ? [command[0], "exec", "--runtimeconfig", ProbeConfiguration(command[1]), command[1]] : command;
    }

    private static string ProbeConfiguration(string program) => program.Substring(0, program.Length - ".dll".Length) + ".probe.runtimeconfig.json";
}
