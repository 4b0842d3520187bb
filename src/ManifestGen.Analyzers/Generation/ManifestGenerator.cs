using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Declarations;
using ManifestGen.Explanation;
using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Generation;

/// <summary>
/// Turns attributes into the payload that the build task writes as files, and into the start-up code that Compose and Swarm need.
/// Nothing that users write depends on these, so an IDE may leave them out while typing. What a system needs to know of the project is there always.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider;

        var declared = context.CompilationProvider
            .Select(ProjectDeclarations.Of)
            .WithTrackingName(TrackingNames.Declarations)
            .Select(static (declarations, cancellation) => declarations.Read(cancellation))
            .WithTrackingName(TrackingNames.Declared);

        var services = declared
            .Select(static (declared, _) => declared.Services)
            .WithTrackingName(TrackingNames.Services);

        var project = declared.Combine(options)
            .Select(static (declared, options, _) => declared.Attributes.Of(ProjectParser.Parse(options.GlobalOptions, declared.Facts)))
            .WithTrackingName(TrackingNames.Project);

        var named = services
            .Select(static (services, _) => ConfigFileReader.NamedBy(services))
            .WithTrackingName(TrackingNames.NamedFiles);

        var files = context.AdditionalTextsProvider.Combine(options).Combine(named)
            .Select(static (file, options, named, cancellation) => ConfigFileReader.Read(file, options, named, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.ConfigFiles);

        var own = context.AdditionalTextsProvider.Combine(options)
            .Select(static (file, options, cancellation) => OwnFileReader.Read(file, options, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.OwnFiles);

        var application = project.Combine(declared).Combine(files.Collect()).Combine(own.Collect())
            .Select(static (project, declared, files, own, _) => ApplicationParser.Combine(project with { OwnFiles = OwnFileReader.InOrder(own) }, declared.Services, files, declared.Stack))
            .WithTrackingName(TrackingNames.Application);

        var payload = application
            .Select(static (application, cancellation) => PayloadModel.Of(application, cancellation))
            .WithTrackingName(TrackingNames.Payload);

        var build = options
            .Select(static (options, _) => ProjectParser.Build(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Build);

        var startup = application
            .Select(static (application, _) => StartupModel.Of(application))
            .WithTrackingName(TrackingNames.Startup);

        var projectFacts = application
            .Select(static (application, _) => ProjectFacts.Write(application))
            .WithTrackingName(TrackingNames.ProjectFacts);

        var constants = services
            .Select(static (services, _) => services.Select(ConstantsModel.Of).OfType<ConstantsModel>().ToEquatableArray())
            .WithTrackingName(TrackingNames.Constants);

        // In a build only: it is about the code of a whole library, which nobody waits for while typing.
        var library = context.CompilationProvider.Combine(build)
            .Select(static (compilation, build, cancellation) => build.Length == 0 ? null : LibraryFacts.Write(compilation, cancellation))
            .WithTrackingName(TrackingNames.Library);

        // Declarations that an engine would reject have no files, and the payload says why.
        var explained = options.Combine(payload)
            .Select(static (options, payload, _) => payload.HasErrors ? "" : ProjectParser.Explained(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Explained);

        // Only where a build asks what made a file: each attribute is left out in turn.
        var explanation = context.CompilationProvider.Combine(explained).Combine(application)
            .Select(static (compilation, explained, application, cancellation) => explained.Length == 0 ? null : Explainer.Of(compilation, application, explained, cancellation).Encode())
            .WithTrackingName(TrackingNames.Explanation);

        // Only where a build asks for the report, which explains all files.
        var reported = options.Combine(payload)
            .Select(static (options, payload, _) => payload.HasErrors ? null : ProjectParser.Reported(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Reported);

        var report = context.CompilationProvider.Combine(reported).Combine(application)
            .Select(static (compilation, folder, application, cancellation) => folder is null ? null : ReportBuilder.Build(compilation, application, folder, cancellation))
            .WithTrackingName(TrackingNames.Report);

        // There while typing: other projects, and the user's code, read them.
        context.RegisterSourceOutput(projectFacts, static (output, facts) => output.Add(ProjectFactsEmitter.HintName, facts is null ? null : ProjectFactsEmitter.Emit(facts)));
        context.RegisterSourceOutput(constants, static (output, constants) => output.Add(ConstantsEmitter.HintName, constants.Count == 0 ? null : ConstantsEmitter.Emit(constants)));

        context.RegisterImplementationSourceOutput(payload.Combine(build), static (output, pair) => output.Add(PayloadEmitter.HintName, PayloadEmitter.Emit(pair.Left, build: pair.Right)));
        context.RegisterImplementationSourceOutput(explanation, static (output, text) => output.Add(ExplanationEmitter.HintName, text is null ? null : ExplanationEmitter.Emit(text)));
        context.RegisterImplementationSourceOutput(report, static (output, text) => output.Add(ReportEmitter.HintName, text is null ? null : ReportEmitter.Emit(text)));
        context.RegisterImplementationSourceOutput(library, static (output, facts) => output.Add(LibraryFactsEmitter.HintName, facts is null ? null : LibraryFactsEmitter.Emit(facts)));
        context.RegisterImplementationSourceOutput(startup, static (output, startup) => output.Add(StartupEmitter.HintName, startup.IsNeeded ? StartupEmitter.Emit(startup, startup.AssemblyName) : null));
    }
}
