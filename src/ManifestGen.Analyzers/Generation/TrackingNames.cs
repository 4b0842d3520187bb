namespace ManifestGen.Generation;

/// <summary>The names of the generator's steps, by which tests prove that an unrelated edit recomputes none of them.</summary>
internal static class TrackingNames
{
    /// <summary>Not "Compilation", which is the name of a step of Roslyn's own.</summary>
    public const string Facts = nameof(Facts);
    public const string Project = nameof(Project);
    public const string BackingServices = nameof(BackingServices);
    public const string Services = nameof(Services);
    public const string Constants = nameof(Constants);
    public const string Namespaces = nameof(Namespaces);
    public const string Stack = nameof(Stack);
    public const string NamedFiles = nameof(NamedFiles);
    public const string ConfigFiles = nameof(ConfigFiles);
    public const string Application = nameof(Application);
    public const string ProjectFacts = nameof(ProjectFacts);
    public const string Payload = nameof(Payload);
    public const string Build = nameof(Build);
    public const string Startup = nameof(Startup);

    public static IReadOnlyList<string> All { get; } = [Facts, Project, Services, BackingServices, Constants, Namespaces, Stack, NamedFiles, ConfigFiles, Application, ProjectFacts, Payload, Build, Startup];
}
