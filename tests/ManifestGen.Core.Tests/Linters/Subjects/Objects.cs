using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Schema, names, labels and namespaces.</summary>
internal static class Objects
{
    public static Subject Schema { get; } = Impossible(70, "a file that breaks the schema");

    public static Subject OwnerReference { get; } = NotApplicable(70, "an owner that does not exist", "owners are objects of a cluster, and none is generated");

    public static Subject ApiVersion { get; } = Impossible(71, "a deprecated or removed API version");

    public static Subject Selector { get; } = Impossible(72, "a selector that does not match the labels of the pods");

    public static Subject LabelValue { get; } = Impossible(73, "a label that Kubernetes rejects", "MGEN020", "MGEN021");

    public static Subject RecommendedLabels { get; } = Impossible(74, "the recommended labels are missing");

    public static Subject DefaultNamespace { get; } = Reported(75, "objects in the namespace 'default'", "MGEN825").OrWithAnOption("MGEN826");

    public static Subject SystemNamespace { get; } = Reported(75, "objects in a namespace of the cluster", "MGEN817");

    public static Subject Name { get; } = Impossible(76, "a name that Kubernetes rejects", "MGEN001");

    public static Subject Owner { get; } = Optional(77, "no owner is named", "MGEN027");

    public static Subject KeyOrder { get; } = NotApplicable(77, "keys that are not sorted", "they are always in the same order, for readers");
}
