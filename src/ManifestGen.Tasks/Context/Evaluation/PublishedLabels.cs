namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>The labels of an image, as the SDK's own container support finds them, but only with what the project says.</summary>
public static class PublishedLabels
{
    private const string Prefix = "org.opencontainers.image.";

    public static IReadOnlyList<ContextLabel> Of(EvaluatedProject? project)
    {
        if (project is null)
        {
            return [];
        }

        var own = project.Items("ContainerLabel").Select(item => new ContextLabel(item.EvaluatedInclude, item.GetMetadataValue("Value")));
        return project.Property("ContainerGenerateLabels").Equals("false", StringComparison.OrdinalIgnoreCase)
            ? [.. own]
            : [.. Derived(project).Where(label => label.Value.Length > 0).Select(label => new ContextLabel(Prefix + label.Key, label.Value)), .. own];
    }

    private static IEnumerable<(string Key, string Value)> Derived(EvaluatedProject project)
    {
        string First(params string[] names) => names.Select(project.Property).FirstOrDefault(value => value.Length > 0) ?? "";
        // What the SDK fills in from the assembly's name is no statement of the project.
        string Unless(string value, params string[] derivedFrom) => derivedFrom.Select(project.Property).Contains(value) ? "" : value;
        return
        [
            ("title", First("ContainerTitle", "Title")),
            ("description", First("ContainerDescription", "Description")),
            ("authors", First("ContainerAuthors") is { Length: > 0 } authors ? authors : Unless(First("Authors"), "AssemblyName")),
            ("vendor", First("ContainerVendor") is { Length: > 0 } vendor ? vendor : Unless(First("Company"), "Authors", "AssemblyName")),
            ("licenses", First("ContainerLicenseExpression", "PackageLicenseExpression")),
            ("url", First("ContainerInformationUrl", "PackageProjectUrl")),
            ("documentation", First("ContainerDocumentationUrl")),
            ("source", First("RepositoryUrl")),
        ];
    }
}
