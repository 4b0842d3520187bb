using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>
/// Looks whether an assembly of an earlier build can be a proof. One that was compiled without the generator looks up to date to the compiler's target, so that
/// nothing would ever bring the mark back.
/// </summary>
public sealed class FindMark : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What the mark has to say.</summary>
    public string Build { get; set; } = "";

    [Output]
    public bool IsMissing { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        try
        {
            using var stream = File.OpenRead(FullPath(Assembly));
            IsMissing = !new GeneratorRun(Build, "C#").Left(PayloadReader.Read(stream));
        }
        catch (BadImageFormatException)
        {
            // Damaged: compiling again is the remedy here too.
            IsMissing = true;
        }

        return [];
    }
}
