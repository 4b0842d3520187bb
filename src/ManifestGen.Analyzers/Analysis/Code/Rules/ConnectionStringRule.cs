using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN910: a connection string is read that neither an attribute nor a settings file holds.</summary>
internal sealed class ConnectionStringRule : ICodeRule
{
    private const string Method = "GetConnectionString";
    private const string Configuration = "Microsoft.Extensions.Configuration.ConfigurationExtensions";
    private const string ConfigurationBuilder = "Microsoft.Extensions.Configuration.IConfigurationBuilder";

    /// <summary>Those that every host adds, and one that is there in development only.</summary>
    private static readonly string[] KnownSources =
        ["AddEnvironmentVariables", "AddCommandLine", "AddInMemoryCollection", "AddUserSecrets"];

    public IEnumerable<string> Names => [Method];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => HasOtherSources(program) ? [] :
        from call in program.Code.Calls(Method)
        where call.IsOf(Configuration) && !IsOptional(call) && !DevelopmentGuard.IsConditional(call)
        let argument = call.Argument("name")
        let name = argument.ConstantText()
        where name is { Length: > 0 } && !IsKnown(name, program)
        select new CodeFinding(ConfigurationFindings.ConnectionStringIsMissing(name, program.Service), argument.Syntax);

    private static bool IsKnown(string name, DeclaredProgram program) =>
        program.HasVariable(ConnectionModel.VariablePrefix + name)
        || program.HasSetting(name)
        // Of a server that is known by its name only, the system knows the connection string.
        || program.Everywhere.Any(service => service.Network.Dependencies.Any(dependency => string.Equals(dependency.Service.Name, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether there may be more than the service declares by name: whole secrets, files, or a source that code adds.</summary>
    private static bool HasOtherSources(DeclaredProgram program) =>
        program.Everywhere.Any(service => service.Configuration.VariableSources.Count > 0 || service.Configuration.Files.Count > 0 || service.Docker.EnvFiles.Count > 0)
        || program.Code.CallsStartingWith("Add").Any(call =>
            !KnownSources.Contains(call.TargetMethod.Name) && call.TargetMethod is { IsExtensionMethod: true, Parameters: [{ Type: { } type }, ..] } && type.FullName() == ConfigurationBuilder);

    // What is used where there is none.
    private static bool IsOptional(IInvocationOperation call) => call.Parent is ICoalesceOperation { WhenNull: var otherwise } && otherwise.Unconverted() is not IThrowOperation;
}
