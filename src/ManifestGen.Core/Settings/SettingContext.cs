using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <summary>Where an attribute is declared.</summary>
internal sealed record SettingContext(ServiceModel Service, ApplicationModel Application)
{
    public ProjectModel Project => Application.Project;

    public ManifestTargets Targets => Project.Targets;

    public WorkloadResource Kind => Service.Workload.Kind;
}
