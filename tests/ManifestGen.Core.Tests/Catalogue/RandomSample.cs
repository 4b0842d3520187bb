using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>
/// Random applications that are written, each rendered once for all rows. They are always the same ones, so that a row that fails fails again; another
/// <see cref="Seed"/> tries others.
/// </summary>
internal static class RandomSample
{
    private const ulong Seed = 20261123;

    private const int Applications = 220;

    // Of those who want to be told about what is right for some and wrong for others.
    private static readonly RuleOptions Options = new() { SecretVariables = Choice.Unwanted, MinimumReplicas = 3 };

    private static readonly Lazy<IReadOnlyList<JudgedService>> Judged = new(() =>
        [.. Enumerable.Range(0, Applications).AsParallel().AsOrdered().SelectMany(Judge)]);

    public static IReadOnlyList<JudgedService> Services => Judged.Value;

    private static IEnumerable<JudgedService> Judge(int number)
    {
        var application = RandomSystems.Accepted.Generate(new PCG((uint)number, Seed), null, out _);
        return
        [
            .. Judge(application, application, null, number),
            .. application.Environments
                .Select(environment => (Name: environment, Application: application.In(environment)))
                // Compose and Swarm have no files of an environment: what the rules would refuse to write there is not judged.
                .Where(environment => !Corrected.IsBlocked(InGeneral(environment.Application)))
                .SelectMany(environment => Judge(application, environment.Application, environment.Name, number)),
        ];
    }

    private static IEnumerable<JudgedService> Judge(ApplicationModel declared, ApplicationModel written, string? environment, int number) =>
        from output in new RenderedApplication(Manifests.Render(WithoutEnvironments(written))).Services
        let findings = Corrected.FindingsOf(declared.Services.Single(service => service.Name == output.Name), declared, Options)
        select new JudgedService(
            output,
            [.. findings.Where(finding => finding.Environment is null || finding.Environment == environment)],
            environment,
            $"application {number} of the seed {Seed}");

    private static ApplicationModel InGeneral(ApplicationModel application) =>
        WithoutEnvironments(application) with { Project = application.Project with { Environment = null } };

    // The files of an environment's own are overlays, which are judged where they are rendered.
    private static ApplicationModel WithoutEnvironments(ApplicationModel application) =>
        application with { Services = application.Services.Select(service => service with { Environments = default }).ToEquatableArray() };
}
