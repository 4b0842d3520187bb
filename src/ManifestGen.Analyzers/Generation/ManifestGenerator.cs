using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        var facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFacts.Of(compilation))
            .WithTrackingName(TrackingNames.Facts);

        var project = context.AnalyzerConfigOptionsProvider
            .Combine(facts)
            .Select(static (pair, _) => ProjectParser.Parse(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName(TrackingNames.Project);

        var services = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.ContainerServiceMetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => ServiceParser.Parse((INamedTypeSymbol)attributed.TargetSymbol))
            .Where(static service => service is not null)
            .Select(static (service, _) => service!)
            .WithTrackingName(TrackingNames.Services);

        var backing = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.BackingServiceMetadataName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, _) => ServiceParser.Parse((INamedTypeSymbol)attributed.TargetSymbol))
            // A class with both attributes is among the services already, and is told so.
            .Where(static service => service is { Backing: not null })
            .Select(static (service, _) => service!)
            .WithTrackingName(TrackingNames.BackingServices);

        var namespaces = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.KubernetesNamespaceMetadataName,
                static (node, _) => node is CompilationUnitSyntax,
                static (attributed, _) => NamespaceParser.Parse((IAssemblySymbol)attributed.TargetSymbol, attributed.Attributes))
            .WithTrackingName(TrackingNames.Namespaces);

        var stack = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.StackMetadataName,
                static (node, _) => node is CompilationUnitSyntax,
                static (attributed, _) => StackParser.Parse((IAssemblySymbol)attributed.TargetSymbol))
            .Where(static stack => stack is not null)
            .Select(static (stack, _) => stack!)
            .WithTrackingName(TrackingNames.Stack);

        var placedProject = namespaces
            .Collect()
            .Combine(project)
            .Select(static (pair, _) => pair.Right with { Namespaces = NamespaceParser.InOrder(pair.Left.SelectMany(static inFile => inFile)) });

        var all = services
            .Collect()
            .Combine(backing.Collect())
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());

        var named = all
            .Select(static (services, _) => ConfigFileReader.NamedBy(services))
            .WithTrackingName(TrackingNames.NamedFiles);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(named)
            .Select(static (item, cancellation) => ConfigFileReader.Read(item.Left.Left, item.Left.Right, item.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(TrackingNames.ConfigFiles);

        var application = all
            .Combine(placedProject)
            .Combine(files.Collect())
            .Combine(stack.Collect())
            .Select(static (item, _) => ApplicationParser.Combine(item.Left.Left.Right, item.Left.Left.Left, item.Left.Right, item.Right.FirstOrDefault()))
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
            .Select(static (service, _) => ConstantsModel.Of(service))
            .Where(static constants => constants is not null)
            .Select(static (constants, _) => constants!)
            .Collect()
            // A class whose attribute is on two of its parts is met twice.
            .Select(static (constants, _) => constants.Distinct().ToEquatableArray())
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

        context.RegisterImplementationSourceOutput(startup, static (output, startup) =>
        {
            if (startup.IsNeeded)
            {
                output.AddSource(StartupEmitter.HintName, StartupEmitter.Emit(startup, startup.AssemblyName));
            }
        });
    }
}
