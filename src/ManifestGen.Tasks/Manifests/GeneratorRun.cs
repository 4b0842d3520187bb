namespace ManifestGen.Tasks.Manifests;

/// <summary>
/// The run of the generator that a payload must come from. A compiler that did not load the generator, or in which it failed, leaves an assembly without files,
/// which must not be taken for one that declares none.
/// </summary>
/// <param name="Build">What the build handed to the generator to leave as its mark.</param>
/// <param name="Language">The project's, as MSBuild calls it: <c>C#</c>, <c>F#</c>, <c>VB</c>.</param>
public sealed record GeneratorRun(string Build, string Language)
{
    private const string Untouched = "No file was written, changed or deleted.";

    /// <summary>Whether this run left the content.</summary>
    public bool Left(PayloadContent content) => Build.Length > 0 && content.Mark == Build;

    /// <summary>
    /// Explains why the generated files are unknown, and what to do; <see langword="null"/> if the code declares no service, and the project has no files.
    /// </summary>
    public Problem? Explain(PayloadContent content, string assembly, ManifestProject project)
    {
        if (Language is not ("" or "C#"))
        {
            return content.DeclaresServices
                ? Problem.Error(ProblemCodes.GeneratorDidNotRun, project.ProjectFile,
                    $"{project.FileName} declares a service, but its language is {Name(Language)}. ManifestGen's source generator runs only in C# projects, so nothing is generated. {Untouched} "
                    + "Declare the service in the C# project that is deployed.")
                : null;
        }

        if (!string.IsNullOrEmpty(content.Mark))
        {
            return Problem.Error(ProblemCodes.GeneratorDidNotRun, project.ProjectFile,
                $"{assembly} was not compiled with the settings of this build, so its files for {project.FileName} are out of date. {Untouched} "
                + "Build with --no-incremental. If that does not help, look for a target that replaces CoreCompile or the generator's files.");
        }

        if (content.Mark is not null)
        {
            return Problem.Error(ProblemCodes.GeneratorDidNotRun, project.ProjectFile,
                $"ManifestGen's source generator ran without the settings of the build, so it does not know the project. {Untouched} "
                + "Remove the setting that keeps them from the compiler: GenerateMSBuildEditorConfigFile=false, or a target that removes EditorConfigFiles or CompilerVisibleProperty.");
        }

        return content.DeclaresServices || Orphans.Find(project, []).Any()
            ? Problem.Error(ProblemCodes.GeneratorDidNotRun, project.ProjectFile,
                $"The compiler ran without ManifestGen's source generator, so {assembly} contains no files for {project.FileName}. {Untouched} "
                + "Look for a compiler warning (CS8785: the generator failed; CS9057 or CS8032: the compiler could not load it), and for a setting that removes analyzers from the build, "
                + "such as <Analyzer Remove=\"@(Analyzer)\" />. To build without the generator, set ManifestGenMode to None.")
            : null;
    }

    private static string Name(string language) => language == "VB" ? "Visual Basic" : language;
}
