using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.Drills;

/// <summary>What is done to a running container from outside: its image has no program that could do it.</summary>
internal static class InContainer
{
    /// <summary>Fills the folder of temporary files until nothing more can be written.</summary>
    /// <returns>How many bytes it holds then.</returns>
    public static long FillTemporaryFiles(string container)
    {
        // The first process of the container has the container's view of the file system.
        const string Script = """
            cd /proc/1/root/tmp
            dd if=/dev/zero of=filled bs=1M count=1024 status=none 2>/dev/null && echo "It is not limited." && exit 1
            printf x 2>/dev/null > one-more && echo x >> one-more && echo "There is room left." && exit 1
            stat --format %s filled
            """;
        return long.Parse(Privileged(container, Script), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Uses more memory than the container may have, as a part of the container: the kernel ends what uses most of it, and is told that this
    /// is the program. The limit is the one of the generated file.
    /// </summary>
    public static void ExceedMemory(string container)
    {
        // Version 1 of control groups has a folder for each kind of limit, version 2 has one for all.
        const string Script = """
            line=$(grep -E '^[0-9]+:memory:' "/proc/$1/cgroup") && group=/sys/fs/cgroup/memory${line#*:memory:} || group=/sys/fs/cgroup$(sed -n 's/^0:://p' "/proc/$1/cgroup")
            for process in $(cat "$group/cgroup.procs"); do echo 1000 > "/proc/$process/oom_score_adj"; done
            echo $$ > "$group/cgroup.procs" || exit 1
            head --bytes=1G /dev/zero | tail > /dev/null
            """;
        var process = Docker.Ask("inspect", "--format", "{{.State.Pid}}", container);
        // It ends with the container, or because the kernel gives it no more: what counts is what becomes of the container.
        Docker.Run(
            "run", "--rm", "--privileged", "--pid=host", "--cgroupns=host", "--volume", "/sys/fs/cgroup:/sys/fs/cgroup",
            "mcr.microsoft.com/dotnet/sdk:10.0", "bash", "-c", Script, "bash", process);
    }

    private static string Privileged(string container, string script) =>
        Docker.Ask("run", "--rm", "--privileged", "--pid", $"container:{container}", "mcr.microsoft.com/dotnet/sdk:10.0", "bash", "-c", script);
}
