namespace ManifestGen.Rules;

/// <summary>The areas of the rules, as .editorconfig names them: <c>dotnet_analyzer_diagnostic.category-Ports.severity</c>.</summary>
internal static class Category
{
    public const string Declaration = nameof(Declaration);
    public const string Ports = nameof(Ports);
    public const string Scaling = nameof(Scaling);
    public const string Resources = nameof(Resources);
    public const string Health = nameof(Health);
    public const string Configuration = nameof(Configuration);
    public const string Image = nameof(Image);
}
