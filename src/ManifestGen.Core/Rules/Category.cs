namespace ManifestGen.Rules;

/// <summary>The areas of the rules, each a folder here. For .editorconfig they are <c>dotnet_analyzer_diagnostic.category-ManifestGen.Ports.severity</c> and so on.</summary>
internal static class Category
{
    public const string Declaration = nameof(Declaration);
    public const string Systems = nameof(Systems);
    public const string Backing = nameof(Backing);
    public const string Ports = nameof(Ports);
    public const string Exposure = nameof(Exposure);
    public const string Scaling = nameof(Scaling);
    public const string Placement = nameof(Placement);
    public const string Workload = nameof(Workload);
    public const string Resources = nameof(Resources);
    public const string Health = nameof(Health);
    public const string Configuration = nameof(Configuration);
    public const string Image = nameof(Image);
    public const string Storage = nameof(Storage);
    public const string Pod = nameof(Pod);
    public const string Metadata = nameof(Metadata);
    public const string Security = nameof(Security);
    public const string Network = nameof(Network);
    public const string Observability = nameof(Observability);
    public const string Code = nameof(Code);
    public const string OwnObjects = nameof(OwnObjects);
    public const string Drift = nameof(Drift);
    public const string GitOps = nameof(GitOps);
}
