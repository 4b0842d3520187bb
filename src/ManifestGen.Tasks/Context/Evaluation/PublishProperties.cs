namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>The properties that a container build gives to every project.</summary>
public static class PublishProperties
{
    /// <summary>What <c>dotnet publish -c Release</c> sets.</summary>
    private static readonly KeyValuePair<string, string>[] OfPublish = [new("Configuration", "Release"), new("_IsPublishing", "true")];

    /// <summary>The properties with further ones. The container build's own win.</summary>
    public static Dictionary<string, string> With(IEnumerable<KeyValuePair<string, string>> others)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in others.Concat(OfPublish))
        {
            properties[property.Key] = property.Value;
        }

        return properties;
    }

    /// <summary>Of the properties that a build was started with, those of ManifestGen: they are about the files, and not about the program.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OfManifestGen(IEnumerable<KeyValuePair<string, string>> started) =>
        started.Where(property => property.Key.StartsWith("ManifestGen", StringComparison.OrdinalIgnoreCase));
}
