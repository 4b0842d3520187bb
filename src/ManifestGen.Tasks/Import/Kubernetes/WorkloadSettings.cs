using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>What stands beside the pods: rollout, schedule, job.</summary>
internal static class WorkloadSettings
{
    /// <summary>Of the API server, where a Job does not say it.</summary>
    private const int DefaultBackoffLimit = 6;

    public static void Read(Workload workload)
    {
        var declaration = workload.Declaration!;
        workload.Document["apiVersion"]?.IsDefault("follows from the kind");
        workload.Document["status"]?.IsDefault("the cluster's");
        if (workload.Document["spec"] is not { } spec || workload.Kind == "Pod")
        {
            return;
        }

        foreach (var leaf in spec["selector"]?.Leaves ?? [])
        {
            leaf.GoesTo("nothing: ManifestGen selects by app.kubernetes.io/name and app.kubernetes.io/instance. A selector cannot be changed, so delete the old workload when the new one is applied");
        }

        spec["serviceName"]?.IsDefault("the headless Service is called <service>-headless");
        Rollout(spec, declaration);
        if (workload.Kind == "CronJob")
        {
            Schedule(spec, declaration.All("Schedule").First());
            Job(spec.At("jobTemplate", "spec"), declaration);
        }
        else if (workload.Kind == "Job")
        {
            Job(spec, declaration);
        }
    }

    private static void Rollout(SourceNode spec, ServiceDeclaration declaration)
    {
        var strategy = spec["strategy"] ?? spec["updateStrategy"];
        Take(declaration, "Rollout", "Strategy", strategy?["type"], Settings.MemberValue<RolloutStrategy>);
        Take(declaration, "Rollout", "MaxSurge", strategy?.At("rollingUpdate", "maxSurge"));
        Take(declaration, "Rollout", "MaxUnavailable", strategy?.At("rollingUpdate", "maxUnavailable"));
        Take(declaration, "Rollout", "Partition", strategy?.At("rollingUpdate", "partition"), Settings.Number);
        Take(declaration, "Rollout", "MinReadySeconds", spec["minReadySeconds"], Settings.Number);
        Take(declaration, "Rollout", "ProgressDeadlineSeconds", spec["progressDeadlineSeconds"], Settings.Number);
        Take(declaration, "Rollout", "RevisionHistoryLimit", spec["revisionHistoryLimit"], Settings.Number);
        Take(declaration, "Rollout", "PodManagement", spec["podManagementPolicy"], Settings.MemberValue<PodManagementPolicy>);
    }

    private static void Schedule(SourceNode spec, AttributeUse use)
    {
        use.Take("TimeZone", spec["timeZone"]);
        use.Take("Concurrency", spec["concurrencyPolicy"], Settings.MemberValue<ConcurrencyPolicy>);
        // What the API assumes and ManifestGen does not.
        if (spec["concurrencyPolicy"] is null)
        {
            use.Set("Concurrency", CSharpValue.Of(ConcurrencyPolicy.Allow));
        }

        use.Take("StartingDeadlineSeconds", spec["startingDeadlineSeconds"], Settings.Number);
        use.Take("SuccessfulJobsHistory", spec["successfulJobsHistoryLimit"], Settings.Number);
        use.Take("FailedJobsHistory", spec["failedJobsHistoryLimit"], Settings.Number);
        use.Take("Suspend", spec["suspend"], Settings.Switch);
    }

    private static void Job(SourceNode? spec, ServiceDeclaration declaration)
    {
        Take(declaration, "Job", "Completions", spec?["completions"], Settings.Number);
        Take(declaration, "Job", "Parallelism", spec?["parallelism"], Settings.Number);
        Take(declaration, "Job", "BackoffLimit", spec?["backoffLimit"], Settings.Number);
        if (spec is not null && spec["backoffLimit"] is null)
        {
            declaration.One("Job").Set("BackoffLimit", CSharpValue.Of(DefaultBackoffLimit));
        }

        Take(declaration, "Job", "DeadlineSeconds", spec?["activeDeadlineSeconds"], Settings.Number);
        Take(declaration, "Job", "TimeToLiveSeconds", spec?["ttlSecondsAfterFinished"], Settings.Number);
        Take(declaration, "Job", "Restart", (spec?.At("template", "spec", "restartPolicy")), Settings.MemberValue<JobRestart>);
        Take(declaration, "Job", "Indexed", spec?["completionMode"], text => text is "Indexed" or "NonIndexed" ? CSharpValue.Of(text == "Indexed") : null);
    }

    /// <summary>Sets a property of an attribute that is there only where one of its properties is.</summary>
    public static void Take(ServiceDeclaration declaration, string attribute, string property, SourceNode? node, Func<string, CSharpValue?>? convert = null)
    {
        if (node is not { IsScalar: true, Fate: Fate.None })
        {
            return;
        }

        var use = declaration.One(attribute);
        use.Take(property, node, convert);
        if (use.Properties.Count == 0 && use.Arguments.Count == 0 && attribute != "Job")
        {
            declaration.Attributes.Remove(use);
        }
    }
}
