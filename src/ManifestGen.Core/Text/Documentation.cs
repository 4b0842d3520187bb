using System.Reflection;

namespace ManifestGen.Text;

/// <summary>Where the documentation is. The build says it, so that it stands in one place.</summary>
public static class Documentation
{
    private static readonly string Address = typeof(Documentation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == nameof(Documentation)).Value!;

    /// <summary>The page of a rule, or of something that the build reports.</summary>
    public static string PageOf(string id) => $"{Address}rules/{id}.md";
}
