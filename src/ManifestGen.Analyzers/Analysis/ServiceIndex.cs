using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ManifestGen.Declarations;
using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>
/// All services of a compilation, for rules about what must not clash between them. Read once for all analyzers, when the first service is looked at, because in
/// most projects an analyzer meets classes that are none.
/// </summary>
internal sealed class ServiceIndex
{
    // Weak: with the compilation goes what is known of it.
    private static readonly ConditionalWeakTable<Compilation, ServiceIndex> Known = new();

    private readonly AnalyzerOptions _options;
    private readonly Lazy<IReadOnlyDictionary<INamedTypeSymbol, ServiceModel>> _declared;
    private readonly Lazy<ApplicationModel> _application;
    private readonly Lazy<Dictionary<string, ServiceModel>> _ownServices;
    private readonly Lazy<RepeatedFindings> _repeated;
    private readonly Lazy<KnownApplication> _known;
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<Finding>> _findings = new(SymbolEqualityComparer.Default);

    private ServiceIndex(Compilation compilation, AnalyzerOptions options)
    {
        _options = options;
        _declared = new(() => Declared(compilation));
        _application = new(() => Read(compilation));
        _ownServices = new(() => OwnServices(Application));
        _repeated = new(() => FindRepeated(compilation));
        _known = new(() => KnownApplication.Of(Application));
    }

    /// <summary>The services that the compilation declares, each as it is by itself, by their classes.</summary>
    public IReadOnlyDictionary<INamedTypeSymbol, ServiceModel> DeclaredServices => _declared.Value;

    public ApplicationModel Application => _application.Value;

    /// <summary>What is found at several services and is the same.</summary>
    public RepeatedFindings Repeated => _repeated.Value;

    public static ServiceIndex Of(Compilation compilation, AnalyzerOptions options)
    {
        var index = Known.GetValue(compilation, key => new(key, options));
        return index._options == options ? index : new(compilation, options);
    }

    /// <summary>A service of the compilation as it is among the others, with what it takes from them.</summary>
    public ServiceModel Complete(ServiceModel service) => _ownServices.Value.TryGetValue(service.FullName, out var complete) ? complete : service;

    /// <summary>What is found at a class that declares a service.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol type) =>
        _findings.GetOrAdd(type, key => Find(DeclaredServices[key], OptionsOfFile.Of(key, _options.AnalyzerConfigOptionsProvider)));

    /// <summary>What is found at the first service, which reports for all what is declared of the assembly. Null where that service is of another project.</summary>
    public IReadOnlyList<Finding>? FindingsOfFirst => Application.Services.FirstOrDefault() is { Home: null } first ? Find(first, RuleOptions.Default) : null;

    /// <summary>A container of the compilation, with what is known of those that it depends on.</summary>
    public ServiceModel CompleteContainer(ServiceModel container) => ReferenceResolver.Resolve(container, Application.Services);

    // A class that is not among the services, such as a second one of the same name, is known by nothing.
    private IReadOnlyList<Finding> Find(ServiceModel declared, RuleOptions options) => _ownServices.Value.TryGetValue(declared.FullName, out var service)
        ? _known.Value.FindingsOf(service, options)
        : RuleCatalog.Check(declared, Application, options).ToArray();

    private RepeatedFindings FindRepeated(Compilation compilation) => RepeatedFindings.Of(DeclaredServices
        .OrderBy(declared => declared.Value.Name, StringComparer.Ordinal)
        .ThenBy(declared => declared.Value.FullName, StringComparer.Ordinal)
        .SelectMany(declared => FindingsOf(declared.Key)
            .Where(finding => !finding.Place.Origin.IsOnAssembly && finding.Rule.Severity == RuleSeverity.Info && Suppressions.AreNone(declared.Key, finding.Rule.Id, compilation))
            .Select(finding => (declared.Value.FullName, declared.Value.Name, finding))));

    private static IReadOnlyDictionary<INamedTypeSymbol, ServiceModel> Declared(Compilation compilation)
    {
        var declared = new Dictionary<INamedTypeSymbol, ServiceModel>(SymbolEqualityComparer.Default);
        foreach (var (type, service) in DeclaredProject.ServicesOf(compilation, CancellationToken.None))
        {
            declared.Add(type, service);
        }

        return declared;
    }

    private static Dictionary<string, ServiceModel> OwnServices(ApplicationModel application)
    {
        var services = new Dictionary<string, ServiceModel>(StringComparer.Ordinal);
        foreach (var service in application.Services)
        {
            if (service.Home is null && !services.ContainsKey(service.FullName))
            {
                services.Add(service.FullName, service);
            }
        }

        return services;
    }

    private static EquatableArray<OwnFileModel> OwnFilesOf(AnalyzerOptions options) => OwnFileReader.InOrder(
        options.AdditionalFiles.Select(file => OwnFileReader.Read(file, options.AnalyzerConfigOptionsProvider, CancellationToken.None)).OfType<OwnFileModel>());

    private ApplicationModel Read(Compilation compilation)
    {
        var project = ProjectParser.Parse(_options.AnalyzerConfigOptionsProvider.GlobalOptions, CompilationFacts.Of(compilation));
        var named = ConfigFileReader.NamedBy(DeclaredServices.Values);
        var files = _options.AdditionalFiles
            .Select(file => ConfigFileReader.Read(file, _options.AnalyzerConfigOptionsProvider, named, CancellationToken.None))
            .OfType<ProjectFileModel>();
        return ApplicationParser.Combine(
            ProjectAttributes.Parse(compilation.Assembly).Of(project) with { OwnFiles = OwnFilesOf(_options) }, DeclaredServices.Values, files, StackParser.Parse(compilation.Assembly));
    }
}
