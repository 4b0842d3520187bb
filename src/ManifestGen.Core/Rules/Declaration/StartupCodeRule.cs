using ManifestGen.Model;

namespace ManifestGen.Rules.Declaration;

/// <summary>MGEN015: Compose and Swarm need code in the program that the project cannot have.</summary>
internal sealed class StartupCodeRule : IServiceRule
{
    private static readonly Rule Missing = new(
        "MGEN015",
        "The program cannot run the generated startup code",
        "{0} of '{1}' needs generated code that runs before Main, which requires {2}, or remove compose and swarm from ManifestGenTargets",
        RuleSeverity.Error,
        Category.Declaration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Missing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // A member of a system is told in its own project, and a library by MGEN006.
        if (service is { Backing: not null } or { Home: not null } || application.Project is not { RunsUnderDocker: true, IsExecutable: true } project)
        {
            return [];
        }

        var remedy = project.StartupSupport switch
        {
            StartupSupport.OldLanguage => "C# 9 or later: set <LangVersion>9.0</LangVersion>, or remove it to use the framework's default",
            StartupSupport.OldFramework => ".NET 5 or later: target a supported framework such as net8.0",
            _ => null,
        };
        return remedy is null ? [] : Needs(service).Take(1).Select(need => Missing.At(need.Origin, need.What, service.Name, remedy));
    }

    private static IEnumerable<(Origin Origin, string What)> Needs(ServiceModel service) =>
        service.Probes.Where(probe => probe.NeedsPort).Select(probe => (probe.Origin, "The health check"))
            .Concat(service.SecretEnv.Select(secret => (secret.Origin, $"The secret '{secret.Name}'")))
            .Concat(service.Network.Dependencies
                .Where(dependency => dependency.Service is { IsByName: true } or { Backing.Backing.EffectiveConnectionString: not null })
                .Select(dependency => (dependency.Origin, "A connection string")));
}
