using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ManifestGen.Generation;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Testing;

/// <summary>
/// What the generator makes of a project. Every run is followed by two more, without a change and with an unrelated one, which must not compute anything again.
/// </summary>
internal sealed class Generated
{
    private readonly GeneratorDriverRunResult _result;

    private Generated(GeneratorDriverRunResult result, Compilation output) => (_result, Output) = (result, output);

    /// <summary>The project together with the generated code.</summary>
    public Compilation Output { get; }

    /// <summary>The generated code, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        _result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public string? Startup => Sources.GetValueOrDefault(StartupEmitter.HintName);

    /// <summary>The files that the compiled assembly carries, by path.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Metadata.Where(entry => entry.Key.StartsWith(Payload.FilePrefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[Payload.FilePrefix.Length..], entry => entry.Value);

    /// <summary>The reasons that the compiled assembly carries why there are no files.</summary>
    public IReadOnlyList<string> Errors => Metadata.Where(entry => entry.Key == Payload.ErrorKey).Select(entry => entry.Value).ToList();

    /// <summary>What says to the build that the generator ran.</summary>
    public string? Mark => Metadata.Where(entry => entry.Key == Payload.MarkKey).Select(entry => entry.Value).SingleOrDefault();

    /// <summary>The project as another one references it: in a build its assembly, in an IDE its compilation.</summary>
    public MetadataReference AsReference(bool inBuild) => inBuild ? MetadataReference.CreateFromImage(Emit()) : Output.ToMetadataReference();

    private IReadOnlyList<KeyValuePair<string, string>> Metadata => ReadMetadata(Emit());

    public static Generated From(UserProject project)
    {
        var compilation = project.Compile();
        var driver = NewDriver(project, compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var first = driver.GetRunResult();
        Assert.Null(first.Results.Single().Exception);
        Incrementality.AssertNothingIsComputedAgain(driver, compilation);
        Incrementality.AssertModelsAreValues(first);
        return new Generated(first, output);
    }

    public static Generated From(params string[] sources) => From(new UserProject(sources));

    public static GeneratorDriver NewDriver(UserProject project, Compilation compilation) => CSharpGeneratorDriver.Create(
        [new ManifestGenerator().AsSourceGenerator()],
        additionalTexts: project.AdditionalFiles,
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
        optionsProvider: new BuildProperties(project.Properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compiled assembly. Fails where the project, or what was generated for it, does not compile.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return stream.ToArray();
    }

    private static IReadOnlyList<KeyValuePair<string, string>> ReadMetadata(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var blob = reader.GetBlobReader(reader.GetCustomAttribute(handle).Value);
            blob.ReadUInt16();
            if (IsMetadataAttribute(reader, reader.GetCustomAttribute(handle)))
            {
                entries.Add(new(blob.ReadSerializedString()!, blob.ReadSerializedString()!));
            }
        }

        return entries;
    }

    private static bool IsMetadataAttribute(MetadataReader reader, CustomAttribute attribute)
    {
        var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var type = reader.GetTypeReference((TypeReferenceHandle)constructor.Parent);
        return reader.GetString(type.Name) == nameof(System.Reflection.AssemblyMetadataAttribute);
    }
}
