using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Declarations;
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
        var declared = context.CompilationProvider
            .Select(ProjectDeclarations.Of)
            .WithTrackingName(TrackingNames.Declarations)
            .Select(static (declarations, cancellation) => declarations.Read(cancellation))
            .WithTrackingName(TrackingNames.Declared);

        var services = declared
            .Select(static (declared, _) => declared.Services)
            .WithTrackingName(TrackingNames.Services);

        var project = declared
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ProjectParser.Parse(pair.Right.GlobalOptions, pair.Left.Facts) with { Namespaces = pair.Left.Namespaces })
            .WithTrackingName(TrackingNames.Project);

        var named = services
            .Select(static (services, _) => ConfigFileReader.NamedBy(services))
            .WithTrackingName(TrackingNames.NamedFiles);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(named)
            .Select(static (item, cancellation) => ConfigFileReader.Read(item.Left.Left, item.Left.Right, item.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.ConfigFiles);

        var application = project
            .Combine(declared)
            .Combine(files.Collect())
            .Select(static (item, _) => ApplicationParser.Combine(project: item.Left.Left, item.Left.Right.Services, files: item.Right, item.Left.Right.Stack))
            .WithTrackingName(TrackingNames.Application);

        var payload = application
            .Select(static (application, cancellation) => PayloadModel.Of(application, cancellation))
            .WithTrackingName(TrackingNames.Payload);

        var build = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectParser.Build(options.GlobalOptions))
            .WithTrackingName(TrackingNames.Build);

        var startup = application
            .Select(static (application, _) => StartupModel.Of(application))
            .WithTrackingName(TrackingNames.Startup);

        var projectFacts = application
            .Select(static (application, _) => ProjectFacts.Write(application))
            .WithTrackingName(TrackingNames.ProjectFacts);

        context.RegisterSourceOutput(projectFacts, static (output, facts) =>
        {
            if (facts is not null)
            {
                output.AddSource(ProjectFactsEmitter.HintName, ProjectFactsEmitter.Emit(facts));
            }
        });

        var constants = services
            .Select(static (services, _) => services.Select(ConstantsModel.Of).OfType<ConstantsModel>().ToEquatableArray())
            .WithTrackingName(TrackingNames.Constants);

        // There while typing, because the user's code names it.
        context.RegisterSourceOutput(constants, static (output, constants) =>
        {
            if (constants.Count > 0)
            {
                output.AddSource(ConstantsEmitter.HintName, ConstantsEmitter.Emit(constants));
            }
        });

        context.RegisterImplementationSourceOutput(payload.Combine(build), static (output, pair) =>
        {
            // In a build also where nothing is declared: an assembly without a word of the generator is one that it did not see.
            var (payload, build) = (pair.Left, pair.Right);
            if (payload.Entries.Count > 0 || build.Length > 0)
            {
                output.AddSource(PayloadEmitter.HintName, PayloadEmitter.Emit(payload, build));
            }
        });

        // In a build only: it is about the code of a whole library, which nobody waits for while typing.
        var library = context.CompilationProvider
            .Combine(build)
            .Select(static (pair, cancellation) => pair.Right.Length == 0 ? null : LibraryFacts.Write(pair.Left, cancellation))
            .WithTrackingName(TrackingNames.Library);

        context.RegisterImplementationSourceOutput(library, static (output, facts) =>
        {
            if (facts is not null)
            {
                output.AddSource(LibraryFactsEmitter.HintName, LibraryFactsEmitter.Emit(facts));
            }
        });

        context.RegisterImplementationSourceOutput(startup, static (output, startup) =>
        {
            if (startup.IsNeeded)
            {
                output.AddSource(StartupEmitter.HintName, StartupEmitter.Emit(startup, startup.AssemblyName));
            }
        });
    }
}
