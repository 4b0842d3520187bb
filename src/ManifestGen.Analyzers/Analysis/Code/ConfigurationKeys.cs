using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads which key of the configuration code asks for, also through sections.</summary>
internal static class ConfigurationKeys
{
    /// <summary>The name of what <see cref="SyntaxCandidates"/> keeps of <c>configuration["Smtp:Host"]</c>, and of any other index beside a throw.</summary>
    public const string Indexer = "[Key]";

    private const string Extensions = "Microsoft.Extensions.Configuration.ConfigurationExtensions";
    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";
    private const string ConfigurationBuilder = "Microsoft.Extensions.Configuration.IConfigurationBuilder";

    private static readonly string[] Configurations = ["IConfiguration", "IConfigurationSection", "IConfigurationRoot", "IConfigurationManager", "ConfigurationManager"];

    /// <summary>Those that every host adds, and one that is there in development only.</summary>
    private static readonly string[] KnownSources = ["AddEnvironmentVariables", "AddCommandLine", "AddInMemoryCollection", "AddUserSecrets"];

    /// <summary>The key of a value or of a section, with colons. Null for anything else, and where it is not known.</summary>
    public static string? Of(IOperation operation, Frame frame, ProgramCode code, int depth = 0)
    {
        var (origin, at) = Values.Origin(operation, frame, code);
        return depth > 8 ? null : origin switch
        {
            IInvocationOperation { TargetMethod.Name: "GetEnvironmentVariable" } call when call.IsOf("System.Environment") => Values.KnownText(call.Argument("variable"), at, code)?.Replace("__", ":"),
            IInvocationOperation { TargetMethod.Name: "GetValue" } call when call.IsOf(Binder) => Below(call.Receiver(), call.Argument("key"), at, code, depth),
            IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } call when call.IsOf(Extensions) || IsConfiguration(call.TargetMethod.ContainingType) =>
                Below(call.Receiver(), call.Argument("key"), at, code, depth),
            IPropertyReferenceOperation { Instance: { } instance, Arguments: [{ Value: { } key }] } indexer when IsConfiguration(indexer.Property.ContainingType) => Below(instance, key, at, code, depth),
            _ => null,
        };
    }

    /// <summary>Whether there may be more than the service declares by name: whole secrets, files, or a source that code adds.</summary>
    public static bool HaveOtherSources(DeclaredProgram program) =>
        program.Everywhere.Any(service => service.Configuration.VariableSources.Count > 0 || service.Configuration.Files.Count > 0 || service.Docker.EnvFiles.Count > 0)
        || program.Code.Calls("Configuration.Add", "Sources.Add").Any()
        || program.Code.CallsStartingWith("Add").Any(call =>
            !KnownSources.Contains(call.TargetMethod.Name)
            && ((call.TargetMethod is { IsExtensionMethod: true, Parameters: [{ Type: { } type }, ..] } && type.FullName() == ConfigurationBuilder) || call.IsOf(ConfigurationBuilder)));

    /// <summary>Whether it is one of the types that the configuration is read by.</summary>
    public static bool IsConfiguration(ITypeSymbol? type) => type is { Name: var name } && Configurations.Contains(name, StringComparer.Ordinal);

    // A section that is handed to the code from elsewhere is somewhere, and nobody knows where.
    private static string? Below(IOperation? parent, IOperation? key, Frame frame, ProgramCode code, int depth) =>
        Values.KnownText(key, frame, code) is not { } text || parent is null ? null
        : Values.Origin(parent, frame, code).Operation is IInvocationOperation { TargetMethod.Name: "GetSection" or "GetRequiredSection" } ? Of(parent, frame, code, depth + 1) is { } section ? $"{section}:{text}" : null
        : parent.Unconverted().Type?.Name == "IConfigurationSection" ? null
        : text;
}
