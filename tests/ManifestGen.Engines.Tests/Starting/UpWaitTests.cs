using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Engines.Tests.Shop;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Starting;

/// <summary>The command of the guide, with every sample: a script that goes on only after a success goes on.</summary>
public sealed class UpWaitTests
{
    public static TheoryData<string> ComposeFiles => Samples.Files("compose.yaml");

    [RequiresCommandTheory(Tools.Engine)]
    [MemberData(nameof(ComposeFiles))]
    public void Up_and_wait_ends_well_and_a_second_time_changes_nothing(string file)
    {
        using var sample = new StartedSample(Samples.FullPath(file));
        sample.EnsureImages();

        sample.Up().MustSucceed();
        var containers = sample.Containers;
        sample.Up().MustSucceed();

        Assert.NotEmpty(containers);
        Assert.Equal(containers, sample.Containers);
    }

    [RequiresCommandTheory(Tools.Engine)]
    [MemberData(nameof(ComposeFiles))]
    public void Each_file_is_a_project_of_its_own(string file)
    {
        var names = ComposeFiles.Select<object[], string>(row => Name((string)row[0])).ToList();

        Assert.Single(names, Name(file));
    }

    private static string Name(string file) => (string)StartedSample.Configuration(Samples.FullPath(file))["name"]!;

    /// <summary>A committed file under a project name that no other test has, without ports of the host, which the machine may have given away.</summary>
    private sealed class StartedSample : IDisposable
    {
        private const string Ours = "ghcr.io/acme/";

        private readonly string _name = $"manifestgen-up-{Guid.NewGuid():N}";

        private readonly string _file;

        private readonly string _overrides;

        private readonly List<string> _built = [];

        public StartedSample(string file)
        {
            _file = file;
            _overrides = Path.Combine(Path.GetTempPath(), _name + ".yaml");
            File.WriteAllText(_overrides, "services:\n" + string.Concat(Configuration(file)["services"]!.AsObject().Select(service => Override(service.Key, service.Value!))));
        }

        /// <summary>By id: a container that was made anew has another one.</summary>
        public string Containers => string.Join('\n', Lines(Compose(withOverrides: true, "ps", "--all", "--quiet", "--no-trunc")).Order(StringComparer.Ordinal));

        public void EnsureImages()
        {
            foreach (var image in TestImages.NamedBy(_file))
            {
                if (!image.StartsWith(Ours, StringComparison.Ordinal))
                {
                    ServerImages.Ensure(image);
                }
                else if (Docker.Run("image", "inspect", TestImages.NameOf(image)).ExitCode != 0)
                {
                    _built.Add(TestImages.NameOf(image));
                }
            }

            if (_built.Count > 0)
            {
                Compose(withOverrides: true, "--profile", "*", "build").MustSucceed();
            }
        }

        public CommandResult Up() => Compose(withOverrides: true, "up", "--wait", "--no-build");

        public void Dispose()
        {
            Compose(withOverrides: true, "--profile", "*", "down", "--volumes", "--timeout", "5");
            File.Delete(_overrides);
            if (_built.Count > 0)
            {
                Docker.Run(["image", "rm", "--force", .. _built]);
            }
        }

        /// <summary>The file as Compose reads it.</summary>
        public static JsonNode Configuration(string file) =>
            JsonNode.Parse(Docker.Ask("compose", "--file", file, "--profile", "*", "config", "--format", "json"))!;

        private static string Override(string name, JsonNode service) =>
            $"  {name}: {{ image: \"{TestImages.NameOf((string)service["image"]!)}\", ports: !reset []{(service["build"] is null ? "" : $", {SharedAssemblies.Override}")} }}\n";

        private CommandResult Compose(bool withOverrides, params string[] arguments) =>
            Docker.Run(["compose", "--project-name", _name, "--file", _file, .. withOverrides ? ["--file", _overrides] : Array.Empty<string>(), .. arguments]);

        private static string[] Lines(CommandResult result) => result.MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
