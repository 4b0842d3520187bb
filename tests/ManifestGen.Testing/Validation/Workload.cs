using k8s;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What runs the pods of a service, whatever its kind.</summary>
/// <param name="Resource">The Deployment, StatefulSet, DaemonSet, Job or CronJob.</param>
/// <param name="Template">What its pods are made from.</param>
/// <param name="Selector">By which it knows its pods. Null for a Job, which the API server gives one.</param>
/// <param name="Replicas">How many it runs. Null where nothing says so.</param>
public sealed record Workload(IKubernetesObject<V1ObjectMeta> Resource, V1PodTemplateSpec Template, V1LabelSelector? Selector, int? Replicas)
{
    /// <summary>The one workload among the documents of a service.</summary>
    public static Workload Of(IReadOnlyList<object> resources) => resources.Select(From).OfType<Workload>().Single();

    public V1PodSpec Pod => Template.Spec;

    /// <summary>The service's own container.</summary>
    public V1Container Container => Pod.Containers.Single();

    /// <summary>It keeps pods running, rather than runs them to an end.</summary>
    public bool IsLongRunning => Resource is V1Deployment or V1StatefulSet or V1DaemonSet;

    /// <summary>The number of its pods is a choice, rather than a matter of nodes or of work.</summary>
    public bool IsScaled => Resource is V1Deployment or V1StatefulSet;

    /// <summary>Null for what runs no pods.</summary>
    public static Workload? From(object resource) => resource switch
    {
        V1Deployment { Spec: var spec } deployment => new(deployment, spec.Template, spec.Selector, spec.Replicas),
        V1StatefulSet { Spec: var spec } set => new(set, spec.Template, spec.Selector, spec.Replicas),
        V1DaemonSet { Spec: var spec } set => new(set, spec.Template, spec.Selector, null),
        V1Job { Spec: var spec } job => new(job, spec.Template, null, null),
        V1CronJob { Spec.JobTemplate.Spec: var spec } job => new(job, spec.Template, null, null),
        _ => null,
    };
}
