using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class CronJobRenderer
{
    public static YamlMap Render(ScheduleModel schedule, ServiceModel service, ProjectModel project) => new()
    {
        { "apiVersion", "batch/v1" },
        { "kind", "CronJob" },
        { "metadata", Metadata.Of(ManifestKinds.Workload, service, project) },
        {
            "spec", new YamlMap
            {
                { "schedule", schedule.Cron },
                { "timeZone", schedule.EffectiveTimeZone },
                { "suspend", schedule.Suspend == true ? true : null },
                { "concurrencyPolicy", schedule.EffectiveConcurrency.ToString() },
                { "startingDeadlineSeconds", schedule.EffectiveStartingDeadlineSeconds },
                { "successfulJobsHistoryLimit", schedule.EffectiveSuccessfulJobsHistory },
                { "failedJobsHistoryLimit", schedule.EffectiveFailedJobsHistory },
                // The history cleans up.
                { "jobTemplate", new YamlMap { { "spec", JobRenderer.Spec(service, project) } } },
            }
        },
    };
}
