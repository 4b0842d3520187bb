using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>The sample, brought up from its committed Compose file when the first test asks for it.</summary>
public sealed class RunningCatalog : IDisposable
{
    private readonly Lazy<ComposeProject> _project = new(() =>
    {
        var project = new ComposeProject();
        try
        {
            project.Up();
            return project;
        }
        catch
        {
            project.Dispose();
            throw;
        }
    });

    internal ComposeProject Project => _project.Value;

    public void Dispose()
    {
        if (_project.IsValueCreated)
        {
            _project.Value.Dispose();
        }
    }
}
