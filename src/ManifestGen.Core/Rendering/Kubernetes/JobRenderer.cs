using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class JobRenderer
{
    /// <summary>What the API server refuses to change (<c>ValidateJobUpdate</c>): it is what the name stands for.</summary>
    private static readonly string[] ImmutableFields = ["completionMode", "completions", "podFailurePolicy", "template"];

    public static YamlMap Render(ServiceModel service, ProjectModel project)
    {
        var spec = Spec(service, project);
        return new()
        {
            { "apiVersion", "batch/v1" },
            { "kind", "Job" },
            { "metadata", Hooked(Metadata.Of(ManifestKinds.Workload, service, project, NameOf(service, spec)), service.Workload.EffectiveJob) },
            { "spec", spec },
        };
    }

    public static YamlMap Spec(ServiceModel service, ProjectModel project) => new()
    {
        { "completionMode", service.Workload.EffectiveJob.Indexed == true ? "Indexed" : null },
        { "completions", service.Workload.EffectiveJob.Completions },
        { "parallelism", service.Workload.EffectiveJob.Parallelism },
        { "backoffLimit", service.Workload.EffectiveJob.EffectiveBackoffLimit },
        { "activeDeadlineSeconds", service.Workload.EffectiveJob.DeadlineSeconds },
        { "ttlSecondsAfterFinished", service.Workload.EffectiveJob.TimeToLiveSeconds },
        { "podFailurePolicy", FailurePolicy(service) },
        { "template", PodTemplateRenderer.Render(service, project) },
    };

    // The first rule that fits decides: a pod that is drained may end with one of the codes too.
    private static YamlMap? FailurePolicy(ServiceModel service) => service.Workload.EffectiveJob is not { HasFailurePolicy: true } job ? null : new YamlMap
    {
        {
            "rules", YamlList.Of(
            [
                job.IgnoreDisruptions != true ? null : new YamlMap
                {
                    { "action", "Ignore" },
                    { "onPodConditions", new YamlList { new YamlMap { { "type", "DisruptionTarget" }, { "status", "True" } } } },
                },
                job.FailOnExitCodes.Count == 0 ? null : new YamlMap
                {
                    { "action", "FailJob" },
                    {
                        "onExitCodes", new YamlMap
                        {
                            { "containerName", service.Name },
                            { "operator", "In" },
                            { "values", YamlList.Of(job.FailOnExitCodes.Distinct().OrderBy(code => code).Select(code => (YamlNode?)code)) },
                        }
                    },
                },
            ])
        },
    };

    /// <summary>The name of the Job: a version that runs something else is another Job, and one that runs the same is the same.</summary>
    public static string NameOf(ServiceModel service, ProjectModel project) => NameOf(service, Spec(service, project));

    private static string NameOf(ServiceModel service, YamlMap spec)
    {
        var immutable = new YamlMap();
        immutable.AddRange(spec.Where(entry => ImmutableFields.Contains(entry.Key, StringComparer.Ordinal)));
        return $"{service.Name}-{ContentHash.Of(YamlWriter.Write("", immutable))}";
    }

    // Argo CD deletes and creates a hook at each sync; for others these are words.
    private static YamlMap Hooked(YamlMap metadata, JobModel job)
    {
        if (job.Rerun != JobRerun.EachSync)
        {
            return metadata;
        }

        var annotations = metadata["annotations"] as YamlMap ?? [];
        foreach (var (key, value) in new[] { ("argocd.argoproj.io/hook", "Sync"), ("argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation") })
        {
            annotations.Add(key, annotations[key] is null ? value : null);
        }

        var hooked = new YamlMap();
        hooked.AddRange(metadata.Where(entry => entry.Key != "annotations"));
        hooked.Add("annotations", annotations);
        return hooked;
    }
}
