namespace ManifestGen.Testing;

/// <summary>The assemblies of .NET and ASP.NET Core that the tests run on, for compiling examples of programs. The test project must reference ASP.NET Core.</summary>
public static class SharedFramework
{
    /// <summary>The files.</summary>
    public static IReadOnlyList<string> Paths { get; } = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path))) is "Microsoft.NETCore.App" or "Microsoft.AspNetCore.App")
        .ToArray();
}
