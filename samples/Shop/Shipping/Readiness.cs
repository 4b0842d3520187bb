namespace Shop.Shipping;

/// <summary>A file that shows another process of the container whether the worker accepts orders.</summary>
internal static class Readiness
{
    /// <summary>The root file system is read-only; this is a volume.</summary>
    public const string Folder = "/run/shipping";

    // Outside of a container there is no such folder.
    private static readonly string Statement = Path.Combine(Directory.Exists(Folder) ? Folder : Path.GetTempPath(), "ready");

    public static bool IsStated => File.Exists(Statement);

    /// <summary>Reports readiness until the result is disposed.</summary>
    public static IDisposable State() => new FileStream(Statement, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, FileOptions.DeleteOnClose);
}
