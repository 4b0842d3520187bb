namespace ManifestGen.Generation;

/// <summary>The names of the generator's steps, by which tests prove that an unrelated edit recomputes none of them.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);
    public const string Declared = nameof(Declared);
    public const string Project = nameof(Project);
    public const string Services = nameof(Services);
    public const string Constants = nameof(Constants);
    public const string NamedFiles = nameof(NamedFiles);
    public const string ConfigFiles = nameof(ConfigFiles);
    public const string OwnFiles = nameof(OwnFiles);
    public const string Application = nameof(Application);
    public const string ProjectFacts = nameof(ProjectFacts);
    public const string Payload = nameof(Payload);
    public const string Build = nameof(Build);
    public const string Startup = nameof(Startup);
    public const string Library = nameof(Library);
    public const string Explained = nameof(Explained);
    public const string Explanation = nameof(Explanation);
    public const string Reported = nameof(Reported);
    public const string Report = nameof(Report);

    public static IReadOnlyList<string> All { get; } =
    [
        Declarations, Declared, Project, Services, Constants, NamedFiles, ConfigFiles, OwnFiles, Application, ProjectFacts, Payload, Build, Startup, Library, Explained, Explanation, Reported, Report,
    ];
}
