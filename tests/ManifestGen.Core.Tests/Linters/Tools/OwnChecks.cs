using ManifestGen.Core.Tests.Linters.Subjects;
using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Tools;

/// <summary>What is wrong with a declaration, and none of the linters finds in what is written.</summary>
internal static class OwnChecks
{
    public static Linter All { get; } = new("Found by none of these", "at the declaration", 42,
    [
        Of("replicas below zero", "a negative number of replicas", "MGEN202"),
        Of("autoscaler minimum above maximum", "an autoscaler with its bounds swapped", "MGEN204"),
        Of("autoscaler without request", "an autoscaler by a share of a request that is not declared", "MGEN206"),
        Of("autoscaler of a singleton", "an autoscaler of a service that only one node, or nobody, can run more of", "MGEN714", "MGEN230"),
        new("request above limit", Amounts.RequestAboveLimit),
        new("quantity", Amounts.Quantity),
        Of("duplicate container port", "two ports of one number in a pod", "MGEN102", "MGEN055"),
        Of("duplicate published port", "two services with one port of the host", "MGEN107"),
        Of("port out of range", "a port that is not between 1 and 65535", "MGEN101"),
        Of("exposed without a port", "a Service, an Ingress or a route of a service without ports", "MGEN119", "MGEN122"),
        Of("Ingress port", "an Ingress or route to a port that is not declared", "MGEN123"),
        Of("probe port", "a probe at a port that is not declared", "MGEN401", "MGEN402"),
        Of("probe path without '/'", "a path of a probe that is not absolute", "MGEN403"),
        Of("probe path with spaces", "a path of a probe that cannot be requested", "MGEN404"),
        Of("probe path with a secret", "a secret in what a probe asks", "MGEN539"),
        Of("probe timeout", "a probe that waits longer than its period", "MGEN405"),
        new("startup probe", Probing.Startup),
        Of("liveness budget", "a probe that restarts a service before it has started", "MGEN416"),
        Of("grace period", "a grace period that is shorter than the stop", "MGEN265", "MGEN266", "MGEN279"),
        new("DNS name", Objects.Name),
        Of("name of more than 63 characters", "a name that is too long", "MGEN001", "MGEN242"),
        Of("name of a CronJob of more than 52 characters", "a name that leaves no room for what its jobs append", "MGEN242"),
        Of("label or annotation syntax", "a key or value that Kubernetes refuses", "MGEN020", "MGEN021"),
        Of("name of a variable", "a name that is no variable's", "MGEN502", "MGEN503"),
        Of("duplicate mount path", "two volumes at one path", "MGEN703"),
        Of("relative mount path", "a mount path that is not absolute", "MGEN701"),
        Of("mount that hides the program", "a mount at /app, or over another folder of the image", "MGEN702", "MGEN721"),
        Of("volume name", "two volumes of one name", "MGEN706"),
        Of("secret or key used twice", "a variable, a file or all keys of a secret twice", "MGEN501", "MGEN510", "MGEN527"),
        Of("volume of one node", "several replicas with a volume that only one node can mount", "MGEN714"),
        Of("schedule", "a schedule that cannot be read, or never comes", "MGEN243", "MGEN244"),
        new("unknown dependency", ComposeFiles.Missing),
        new("dependency on itself", ComposeFiles.Cycle, "a service that waits for itself"),
        new("cycle of dependencies", ComposeFiles.Cycle),
        Of("dependency across projects", "a dependency on a service of another project that cannot be reached so", "MGEN144", "MGEN162"),
        Of("image reference", "the name, tag or base of an image that Docker refuses", "MGEN603", "MGEN604", "MGEN605", "MGEN053", "MGEN071"),
        Of("two services of one name", "two services of one name in a project", "MGEN002"),
        Of(
            "not in Swarm or Compose", "what a target that is written does not have",
            "MGEN057", "MGEN063", "MGEN139", "MGEN149", "MGEN211", "MGEN234", "MGEN271", "MGEN273", "MGEN275", "MGEN522", "MGEN719", "MGEN813"),
        Of("flags of an enum", "a number that is no member of an enum", "MGEN133", "MGEN811"),
        Of("budget of a single instance", "a PodDisruptionBudget for a single instance", "MGEN263", "MGEN278"),
        Of("node port", "a node port that is not between 30000 and 32767", "MGEN110"),
        Of("size of configuration", "a ConfigMap of more than 1 MiB", "MGEN518", "MGEN519"),
    ]);

    private static Check Of(string id, string words, params string[] rules) => new(id, Reported(null, words, rules));
}
