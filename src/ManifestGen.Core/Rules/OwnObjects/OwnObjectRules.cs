namespace ManifestGen.Rules.OwnObjects;

/// <summary>What can be wrong with the user's own objects and patches, in the user's own files.</summary>
public static class OwnObjectRules
{
    public static Rule NotYaml { get; } = Error("MGEN1043", "The file is not valid YAML", "The file is not valid YAML: {0}");

    public static Rule UnknownKind { get; } = Error("MGEN1044", "Kubernetes does not have the kind of the object",
        "Kubernetes {2} does not have '{0}' in '{1}', and rejects the object: {3}");

    public static Rule UnknownField { get; } = Error("MGEN1045", "Kubernetes does not have the field",
        "Kubernetes {2} does not have the field '{0}' in {1}, and rejects the object: {3}");

    public static Rule WrongType { get; } = Error("MGEN1046", "The value of the field has the wrong type",
        "The field '{0}' expects {1} and has {2}, so Kubernetes rejects the object: {3}");

    public static Rule NoTarget { get; } = Error("MGEN1047", "The patch has no target",
        "The patch targets {0}, which is not generated, so kustomize fails: {1}");

    public static Rule NoItem { get; } = Warning("MGEN1048", "The patch changes an item that is not generated",
        "The patch changes '{0}', which {1} does not have: {2}");

    public static Rule FixedField { get; } = Error("MGEN1049", "The patch changes a field that must not change",
        "The patch changes '{0}' of {1}: {2}");

    public static Rule SameObject { get; } = Error("MGEN1050", "The object exists twice",
        "The object {0} is also in {1}, so kustomize fails: rename it, or change the other one with a patch in k8s/patches");

    public static Rule SecretValue { get; } = Warning("MGEN1051", "The Secret contains its value",
        "The Secret '{0}' contains the value of '{1}', which everyone with access to the repository can read: create the Secret in the cluster, or from a secret store");

    public static Rule NoReference { get; } = Warning("MGEN1052", "The object refers to an object that is not in the files",
        "The object refers to the {0} '{1}', which is neither generated nor in k8s/custom: add it, or correct the name");

    public static Rule NoSecret { get; } = Information("MGEN1053", "The object refers to a Secret that is not in the files",
        "The object refers to the Secret '{0}', which is not in the files: create it in the cluster before you apply them");

    public static Rule NotApplied { get; } = Warning("MGEN1054", "The file is not applied", "The file is not applied, because {0}");

    public static Rule NoObject { get; } = Error("MGEN1055", "The document is not a Kubernetes object",
        "The document is not a Kubernetes object, because it has no {0}, so kustomize fails: add it, or move the file out of the folder");

    public static Rule OtherNamespace { get; } = Warning("MGEN1056", "The kustomization replaces the namespace of the object",
        "The generated kustomization puts the object into the namespace '{1}', not '{0}': apply the object from its own kustomization");

    public static Rule TwoSources { get; } = Warning("MGEN572", "The Secret has two sources",
        "{1} and the generated ExternalSecret both set the Secret '{0}', and each overwrites the other: delete the object, or add [assembly: StoredSecret(\"{0}\", Ignore = true{2})]");

    public static IReadOnlyList<Rule> All { get; } =
    [
        NotYaml, UnknownKind, UnknownField, WrongType, NoTarget, NoItem, FixedField, SameObject, SecretValue, NoReference, NoSecret, NotApplied, NoObject, OtherNamespace, TwoSources,
    ];

    private static Rule Error(string id, string title, string message) => new(id, title, message, RuleSeverity.Error, Category.OwnObjects);

    private static Rule Warning(string id, string title, string message) => new(id, title, message, RuleSeverity.Warning, Category.OwnObjects);

    private static Rule Information(string id, string title, string message) => new(id, title, message, RuleSeverity.Info, Category.OwnObjects);
}
