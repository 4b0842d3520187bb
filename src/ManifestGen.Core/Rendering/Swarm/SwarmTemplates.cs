using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary>
/// Swarm takes the variables and the mounts of a task for templates of Go, and fails the task, or writes the node's name, where a value has <c>{{</c>. Values are
/// data here. <c>docker stack config</c> shows nothing of it, for it happens where the task starts.
/// </summary>
internal static class SwarmTemplates
{
    private const string Begin = "{{";

    /// <summary>The template that gives the text.</summary>
    public static string Escape(string text) => text.Replace(Begin, "{{\"{{\"}}");

    /// <summary>The same of all texts of a tree.</summary>
    public static YamlNode? Escape(YamlNode? node) => node?.MapStrings(Escape);
}
