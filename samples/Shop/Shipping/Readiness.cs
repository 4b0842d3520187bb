namespace Shop.Shipping;

/// <summary>Whether the worker takes orders now, as a file that another process of the container finds. /tmp is the only folder that it can write to.</summary>
internal static class Readiness
{
    private static readonly string Statement = Path.Combine(Path.GetTempPath(), "ready");

    public static bool IsStated => File.Exists(Statement);

    /// <summary>States it until the result is disposed.</summary>
    public static IDisposable State() => new FileStream(Statement, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, FileOptions.DeleteOnClose);
}
