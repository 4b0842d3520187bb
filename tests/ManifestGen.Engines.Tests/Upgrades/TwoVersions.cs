using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Tasks.Upgrades;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Engines.Tests.Upgrades;

/// <summary>Two versions of a file with one service, in a folder of its own, under a name that nothing else has.</summary>
/// <param name="path">What the build calls the file.</param>
internal sealed class TwoVersions(string path) : IDisposable
{
    private const string Service = """
        services:
          app:
            image: mcr.microsoft.com/dotnet/runtime-deps:10.0
            command: [sleep, "600"]
            init: true
            stop_grace_period: 1s

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-");

    public string Name { get; } = $"manifestgen-{Guid.NewGuid():N}";

    public string Folder => _folder.FullName;

    /// <summary>A version of the file.</summary>
    /// <param name="service">The service's other keys, one a line.</param>
    /// <param name="others">The file's other keys.</param>
    public string Write(string service, string others)
    {
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, (path == "stack.yaml" ? "version: \"3.13\"\n" : "") + Service + string.Concat(service.Split('\n').Select(line => $"    {line}\n")) + others + "\n");
        return file;
    }

    /// <summary>Fails unless the build tells of the change, with these words.</summary>
    public void AssertTold(string before, string after, UpgradeKind kind, params string[] words) => Assert.Contains(
        UpgradeCheck.FindingsBetween([new(path, File.ReadAllText(before))], [new(path, File.ReadAllText(after))]),
        finding => finding.Kind == kind && words.All(word => finding.Message.Contains(word, StringComparison.Ordinal)));

    /// <summary>Brings the file up as a script does, without a terminal.</summary>
    public CommandResult Up(string file, params string[] options) => Compose(file, ["up", "--detach", .. options]);

    public CommandResult Compose(string file, params string[] arguments) => Docker.Run(["compose", "--project-name", Name, "--file", file, .. arguments]);

    public string InContainer(string file, string command) => Compose(file, "exec", "--no-TTY", "app", "sh", "-c", command).MustSucceed().Output.Trim();

    public void Dispose() => _folder.Delete(recursive: true);
}
