using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN949 to MGEN954: how long the program runs, what its image has, what its probes cost, and who is called.</summary>
public static class LifetimeFindings
{
    private static readonly Rule NeverEnds = new(
        "MGEN949",
        "The job's program never ends",
        "{0} runs until it is stopped, and the service '{1}' is a job, which must end by itself: call StopApplication when the work is done, or remove [{2}]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Ends = new(
        "MGEN950",
        "The service's program ends",
        "The program builds a host and does not run it, so the service '{0}' ends at once and restarts forever: call Run, or declare [Job]",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoShell = new(
        "MGEN951",
        "The image does not have the program's tool",
        "The image '{1}' is chiseled and has no '{0}', so Process.Start throws: use an API of .NET, or an image with a shell",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule LivenessDepends = new(
        "MGEN952",
        "The liveness probe checks dependencies",
        "'{0}' runs {1}, so all replicas are restarted when that dependency fails: map a path without these checks for the liveness probe",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Exposed = new(
        "MGEN953",
        "A public route exposes metrics or health checks",
        "The route to '{0}' lets everybody read {2} at '{1}': serve them on another port, or require authorization",
        RuleSeverity.Info,
        Category.Code);

    private static readonly Rule NotCalled = new(
        "MGEN954",
        "The program does not use a declared dependency",
        "Nothing in the code, the settings or the variables of '{1}' names '{0}': remove the dependency, unless it only sets the start order",
        RuleSeverity.Info,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NeverEnds, Ends, NoShell, LivenessDepends, Exposed, NotCalled];

    /// <summary>That a dependency is for nothing.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="service">The service that declares it.</param>
    public static Finding IsNotCalled(DependencyModel dependency, ServiceModel service) => NotCalled.At(dependency.Origin, dependency.Service.Name ?? dependency.Service.ClassName, service.Name);

    /// <summary>That nothing ends a job.</summary>
    /// <param name="method">What runs the host.</param>
    /// <param name="service">The service.</param>
    public static Finding JobNeverEnds(string method, ServiceModel service) =>
        NeverEnds.At(Origin.Class, method, service.Name, service.Workload.Kind == WorkloadResource.CronJob ? "Schedule" : "Job");

    /// <summary>That nothing keeps a service running.</summary>
    /// <param name="service">The service.</param>
    public static Finding ServiceEnds(ServiceModel service) => Ends.At(Origin.Class, service.Name);

    /// <summary>That a tool is in no chiseled image.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="image">The image.</param>
    public static Finding ToolIsMissing(string tool, string image) => NoShell.At(Origin.Class, tool, image);

    /// <summary>That the failure of a server restarts its clients.</summary>
    /// <param name="probe">The liveness probe.</param>
    /// <param name="check">What adds the check.</param>
    public static Finding LivenessAsksOthers(ProbeModel probe, string check) => LivenessDepends.At(probe.Origin.Argument(nameof(probe.Path)), probe.EffectivePath, check);

    /// <summary>That what is meant for operators is public.</summary>
    /// <param name="route">The route.</param>
    /// <param name="what">What everybody can read.</param>
    /// <param name="path">Its path.</param>
    public static Finding IsPublic(IRouteModel route, string what, string path) => Exposed.At(route.Origin.Argument("host"), Characters.OnOneLine(route.Host), path, what);
}
