using k8s.Models;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What keeps a container apart from its node and from the cluster. What the Pod Security Standards judge too is judged as they do.</summary>
internal static class PodIsolationRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private static readonly string[] HostNamespaces = ["pid", "ipc", "network_mode", "uts", "userns_mode"];

    // Of Kubernetes 1.29 and later. kube-linter counts all of net.* as unsafe; the Pod Security Standards, which clusters enforce, win.
    private static readonly string[] SafeSysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_syncookies",
    ];

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(6, "Capabilities that are not dropped")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => container.SecurityContext.Capabilities?.Drop?.Contains("ALL") != true).Select(container => $"{container.Name} keeps capabilities"),
                .. service.Docker.Where(docker => docker.Service["cap_drop"]?.Any(name => (string?)name == "ALL") != true).Select(docker => $"keeps capabilities in {docker.File}"),
            ],
            Bad = [new(Catalog, "- ALL", "- NET_RAW"), new("compose.yaml", "- ALL", "- CHOWN"), new("stack.yaml", "- ALL", "- CHOWN")],
        },
        new(7, "Capability beyond the one that Pod Security allows")
        {
            Find = service =>
            [
                .. service.Containers.SelectMany(container => Beyond(container.SecurityContext.Capabilities?.Add).Select(name => $"{container.Name} has {name}")),
                .. service.Docker.SelectMany(docker => Beyond(docker.Service["cap_add"]?.Select(name => (string)name!)).Select(name => $"{name} in {docker.File}")),
            ],
            Excuses = [Excuse.Exception("the capability")],
            Bad =
            [
                new(Catalog, "              drop:\n", "              add: [SYS_ADMIN]\n              drop:\n"),
                new("compose.yaml", "    cap_drop:\n", "    cap_add: [NET_RAW]\n    cap_drop:\n"),
                new("stack.yaml", "    cap_drop:\n", "    cap_add: [NET_RAW]\n    cap_drop:\n"),
            ],
        },
        new(8, "System calls that are not filtered")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => !IsFiltered(container.SecurityContext.SeccompProfile)).Select(container => $"{container.Name} has no filter"),
                .. IsFiltered(service.Pod.SecurityContext.SeccompProfile) ? Array.Empty<string>() : ["the pod has no filter"],
                .. service.DockerOptions.Where(option => option == "seccomp=unconfined"),
            ],
            Excuses = [Excuse.Exception("Seccomp = Unconfined")],
            Bad = [new(Catalog, "type: RuntimeDefault", "type: Unconfined"), new("compose.yaml", "- no-new-privileges:true", "- seccomp=unconfined")],
        },
        new(9, "Weaker AppArmor or SELinux")
        {
            Find = service =>
            [
                .. Broken(service, "AppArmor", "SELinux"),
                .. service.DockerOptions.Where(option => option is "apparmor=unconfined" or "label=disable" || IsForeignType(option)),
            ],
            Excuses = [Excuse.Exception("AppArmor = Unconfined"), Excuse.Exception("SELinuxType = ")],
            Bad =
            [
                new(Catalog, "fsGroup: 10001", "fsGroup: 10001\n        appArmorProfile: {type: Unconfined}"),
                new(Catalog, "fsGroup: 10001", "fsGroup: 10001\n        seLinuxOptions: {type: spc_t}"),
                new("compose.yaml", "- no-new-privileges:true", "- apparmor=unconfined"),
                new("compose.yaml", "- no-new-privileges:true", "- label=type:spc_t"),
            ],
        },
        new(10, "Unmasked /proc, unsafe sysctls")
        {
            Find = service =>
            [
                .. Broken(service, "proc mount", "sysctls"),
                .. service.Docker.SelectMany(docker => ((JObject?)docker.Service["sysctls"])?.Properties() ?? []).Select(sysctl => sysctl.Name).Except(SafeSysctls),
            ],
            Excuses = [Excuse.Exception("the sysctl")],
            Bad =
            [
                new(Catalog, "privileged: false", "privileged: false\n            procMount: Unmasked"),
                new(Catalog, "fsGroup: 10001", "fsGroup: 10001\n        sysctls: [{name: kernel.msgmax, value: \"1\"}]"),
                new("compose.yaml", "init: true", "init: true\n    sysctls: {net.core.somaxconn: 1024}"),
                new("stack.yaml", "init: true", "init: true\n    sysctls: {net.core.somaxconn: 1024}"),
            ],
        },
        new(11, "Namespaces of the host")
        {
            Find = service =>
            [
                .. Broken(service, "host namespaces"),
                .. service.Docker.SelectMany(docker => HostNamespaces.Where(name => docker.Service[name] is not null).Select(name => $"{name} in {docker.File}")),
            ],
            Bad =
            [
                .. new[] { "hostNetwork", "hostPID", "hostIPC" }.Select(field => new Breakage(Catalog, "enableServiceLinks: false", $"enableServiceLinks: false\n      {field}: true")),
                .. HostNamespaces.Select(name => new Breakage("compose.yaml", "init: true", $"init: true\n    {name}: host")),
                new("stack.yaml", "init: true", "init: true\n    network_mode: host"),
            ],
        },
        new(12, "Process of a Windows host")
        {
            Find = service => Broken(service, "host process"),
            Bad = [new(Catalog, "fsGroup: 10001", "fsGroup: 10001\n        windowsOptions: {hostProcess: true}")],
        },
        new(13, "Port of the host")
        {
            Find = service => Broken(service, "host ports"),
            Bad = [new(Catalog, "containerPort: 8080", "containerPort: 8080\n              hostPort: 8080")],
        },
        new(14, "Folder of the host")
        {
            Find = service =>
            [
                .. Broken(service, "host paths"),
                .. service.Containers.SelectMany(container => container.VolumeMounts).Where(mount => mount.MountPropagation is not null).Select(mount => mount.MountPath),
                .. service.Docker.SelectMany(docker => docker.Service["volumes"]?.ToArray() ?? [])
                    .Where(volume => volume is JValue || (string?)volume["type"] is not ("volume" or "tmpfs")).Select(volume => volume.ToString()),
            ],
            Bad =
            [
                new(Catalog, "emptyDir:\n            sizeLimit: 64Mi", "hostPath:\n            path: /var/run/docker.sock"),
                new(Catalog, "mountPath: /tmp", "mountPath: /tmp\n              mountPropagation: Bidirectional"),
                new("compose.yaml", "- type: volume\n        source: store-data", "- type: bind\n        source: /var/run/docker.sock"),
                new("stack.yaml", "- type: tmpfs\n        target: /tmp", "- type: bind\n        source: /tmp\n        target: /tmp"),
            ],
        },
        new(17, "Probe or hook of another host")
        {
            Find = service => Broken(service, "probe and lifecycle hosts"),
            Bad = [new(Catalog, "path: /health", "path: /health\n              host: 10.0.0.1")],
        },
        new(18, "Volume that is no core type")
        {
            Find = service => Broken(service, "volume types"),
            Bad = [new(Catalog, "emptyDir:\n            sizeLimit: 64Mi", "nfs: {path: /tmp, server: files}")],
        },
    ];

    private static IEnumerable<string> Broken(RenderedService service, params string[] controls) => PodSecurity.RestrictedViolations(service.Pod).Intersect(controls);

    private static IEnumerable<string> Beyond(IEnumerable<string>? added) => (added ?? []).Where(name => name != "NET_BIND_SERVICE");

    private static bool IsFiltered(V1SeccompProfile? profile) => profile?.Type is "RuntimeDefault" or "Localhost";

    private static bool IsForeignType(string option) =>
        option.StartsWith("label=type:", StringComparison.Ordinal) && option is not ("label=type:container_t" or "label=type:container_init_t" or "label=type:container_kvm_t");
}
