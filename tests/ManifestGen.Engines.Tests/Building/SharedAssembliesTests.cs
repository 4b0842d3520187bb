using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Building;

/// <summary>That the tests compile the package's projects once hides nothing that a Dockerfile lacks.</summary>
public sealed class SharedAssembliesTests
{
    [RequiresCommandTheory(Tools.Engine)]
    [InlineData("COPY --link src/Polyfills/ src/Polyfills/\n")]
    [InlineData("COPY --link src/ManifestGen.Core/ src/ManifestGen.Core/\n")]
    public void Dockerfile_that_forgets_a_source_does_not_build(string forgotten)
    {
        var committed = Samples.FullPath("samples/Notes/Dockerfile");
        var text = File.ReadAllText(committed);
        Assert.Contains(forgotten, text, StringComparison.Ordinal);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text.Replace(forgotten, "", StringComparison.Ordinal));
            File.Copy(committed + ".dockerignore", file + ".dockerignore");

            Assert.Contains("did not complete successfully", TestImages.Build(file, "forgotten", SharedAssemblies.Arguments).Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + ".dockerignore");
        }
    }
}
