using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What a container may do to its node, in the fields of Kubernetes and of Compose. Swarm reads neither <c>privileged</c> nor <c>security_opt</c>.</summary>
internal static class PodSecurityRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private const int FirstUserOfNoNode = 10_000;

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(1, "Privileged container")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => container.SecurityContext.Privileged != false).Select(container => $"{container.Name} is privileged"),
                .. service.Docker.Where(docker => docker.Service["privileged"] is { } privileged && (bool)privileged).Select(docker => $"privileged in {docker.File}"),
            ],
            Excuses = [Excuse.Exception("Privileged = true")],
            Bad = [new(Catalog, "privileged: false", "privileged: true"), new("compose.yaml", "read_only: true", "read_only: true\n    privileged: true")],
        },
        new(2, "Privilege escalation")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => container.SecurityContext.AllowPrivilegeEscalation != false).Select(container => $"{container.Name} may gain privileges"),
                .. service.DockerOptions.Contains("no-new-privileges:true") ? Array.Empty<string>() : ["the process may gain privileges in compose.yaml"],
            ],
            Excuses = [Excuse.Exception("AllowPrivilegeEscalation = true"), Excuse.Exception("Privileged = true")],
            Bad = [new(Catalog, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"), new("compose.yaml", "no-new-privileges:true", "no-new-privileges:false")],
        },
        new(3, "Process of root")
        {
            Find = service =>
            [
                .. service.Containers.Where(IsRoot).Select(container => $"{container.Name} is root"),
                .. service.Pod.SecurityContext is { RunAsNonRoot: true } pod && !GroupsOf(pod).Append(pod.RunAsUser).Contains(0) ? Array.Empty<string>() : ["the pod is root"],
                .. service.Docker.SelectMany(docker => UsersOf(docker.Service).Where(user => user == 0).Select(_ => $"root in {docker.File}")),
                .. ImageUserOf(service) is { } user && (user.Length == 0 || user.Split(':').Contains("0")) ? [$"the image runs as '{user}'"] : Array.Empty<string>(),
            ],
            Excuses = [Excuse.Exception("RunAsUser = 0"), Excuse.Of("MGEN806"), Excuse.Of("MGEN842")],
            Bad =
            [
                new(Catalog, "runAsNonRoot: true", "runAsNonRoot: false"),
                new(Catalog, "runAsUser: 10001", "runAsUser: 0"),
                new(Catalog, "fsGroup: 10001", "fsGroup: 0"),
                new("compose.yaml", "user: \"10001:10001\"", "user: \"0:10001\""),
                new("stack.yaml", "user: \"10001:10001\"", "user: \"10001:0\""),
                new("Dockerfile", "USER 10001:10001", "USER 0:0"),
                new("Dockerfile", "USER 10001:10001\n", ""),
            ],
        },

        // kube-score and Trivy want 10000 or more, so that no user of the node has the number; the .NET images have 1654. The linters win.
        // What an image of someone else runs as is a matter of that image.
        new(4, "User or group that may be one of the node's")
        {
            Find = service => service.IsForeign ? [] :
            [
                .. service.Containers.Select(container => container.SecurityContext).SelectMany(context => new[] { context.RunAsUser, context.RunAsGroup })
                    .Concat(GroupsOf(service.Pod.SecurityContext)).Append(service.Pod.SecurityContext.RunAsUser)
                    .Where(number => number is null or < FirstUserOfNoNode).Select(number => $"{number}"),
                .. service.Docker.SelectMany(docker => UsersOf(docker.Service)).Where(number => number < FirstUserOfNoNode).Select(number => $"{number} in Docker"),
            ],
            Excuses = [Excuse.Of("MGEN807"), Excuse.Of("MGEN806"), Excuse.Exception("RunAsUser = 0")],
            Bad = [new(Catalog, "runAsUser: 10001", "runAsUser: 1654"), new("compose.yaml", "user: \"10001:10001\"", "user: \"1654:1654\"")],
        },
        new(5, "Root file system that can be written to")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => container.SecurityContext.ReadOnlyRootFilesystem != true).Select(container => $"{container.Name} writes to its root"),
                .. service.Containers.Where(container => !HasTemporaryFiles(container, service.Pod)).Select(container => $"{container.Name} has no bounded /tmp"),
                .. service.Docker.Where(docker => docker.Service["read_only"] is not { } isReadOnly || !(bool)isReadOnly).Select(docker => $"writes to its root in {docker.File}"),
                .. service.Docker.Where(docker => !HasTemporaryFiles(docker.Service)).Select(docker => $"no bounded /tmp in {docker.File}"),
            ],
            Excuses = [Excuse.Exception("ReadOnlyRootFilesystem = false")],
            Bad =
            [
                new(Catalog, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
                new(Catalog, "mountPath: /tmp", "mountPath: /var/tmp"),
                new(Catalog, "emptyDir:\n            sizeLimit: 64Mi", "emptyDir: {}"),
                new("compose.yaml", "read_only: true", "read_only: false"),
                new("compose.yaml", "/tmp:size=64M,mode=1777", "/tmp"),
                new("stack.yaml", "target: /tmp", "target: /var/tmp"),
            ],
        },
    ];

    private static bool IsRoot(V1Container container) =>
        container.SecurityContext is not { RunAsNonRoot: true, RunAsUser: > 0, RunAsGroup: > 0 };

    private static IEnumerable<long?> GroupsOf(V1PodSecurityContext pod) => [pod.RunAsGroup, pod.FsGroup, .. pod.SupplementalGroups?.Select(group => (long?)group) ?? []];

    private static IEnumerable<long> UsersOf(JToken service) =>
        [.. ((string)service["user"]!).Split(':').Select(long.Parse), .. service["group_add"]?.Select(group => (long)group) ?? []];

    /// <summary>
    /// The user that the image of the project has: nothing for that of its base. Null where that is the choice of another service, since all of them have
    /// one image, and where none is built.
    /// </summary>
    private static string? ImageUserOf(RenderedService service)
    {
        if (service.Application.Dockerfile.Count == 0)
        {
            return null;
        }

        var user = service.Application.Dockerfile.LastOrDefault(instruction => instruction.Keyword == "USER")?.Arguments ?? "";
        var isOfAnother = service.Application.Services.Any(other => other.Name != service.Name && !other.IsForeign && (string?)other.Compose["user"] == user);
        return service.IsForeign || isOfAnother ? null : user;
    }

    private static bool HasTemporaryFiles(V1Container container, V1PodSpec pod) => container.VolumeMounts.Any(mount =>
        mount.MountPath.TrimEnd('/') == "/tmp" && (pod.Volumes ?? []).Where(volume => volume.Name == mount.Name).All(volume => volume.EmptyDir is null or { SizeLimit: not null }));

    private static bool HasTemporaryFiles(JToken service) =>
        service["tmpfs"]?.Any(folder => ((string)folder!).StartsWith("/tmp:size=", StringComparison.Ordinal)) == true
        || service["volumes"]?.Any(volume => (string?)volume["target"] == "/tmp" && ((string?)volume["type"] != "tmpfs" || volume["tmpfs"]?["size"] is not null)) == true;
}
