using ManifestGen.Model;

namespace ManifestGen.Rules.Options;

/// <summary>Where an image comes from, for lists of registries.</summary>
internal static class ImageRegistry
{
    private const string DockerHub = "docker.io";

    /// <summary>Whether it is a registry, or a folder of one, without a tag.</summary>
    public static bool IsValid(string text) => ImageNames.IsRepository(text + "/image");

    /// <summary>Whether an image comes from one of the registries or folders.</summary>
    public static bool IsFrom(string repository, IEnumerable<string> registries)
    {
        var full = FullName(repository);
        return registries.Any(registry => full.StartsWith(registry + "/", StringComparison.OrdinalIgnoreCase) || full.Equals(registry, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The registry of an image, and the folder in it.</summary>
    public static string FolderOf(string repository)
    {
        var full = FullName(repository);
        return full.Substring(0, full.LastIndexOf('/'));
    }

    /// <summary>The repository with the registry that engines add: <c>postgres</c> is <c>docker.io/library/postgres</c>.</summary>
    private static string FullName(string repository)
    {
        var slash = repository.IndexOf('/');
        return slash < 0 ? $"{DockerHub}/library/{repository}"
            : IsHost(repository.Substring(0, slash)) ? repository
            : $"{DockerHub}/{repository}";
    }

    private static bool IsHost(string text) => text == "localhost" || text.IndexOfAny(['.', ':']) >= 0 || text.Any(char.IsUpper);
}
