using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Declares what the program connects to: the connection strings that it reads, and the hosts that it calls.</summary>
internal static class ProposedConnections
{
    /// <summary>A dependency where the project declares the one server that fits, else a reference to a secret: no value is invented.</summary>
    public static IReadOnlyList<string> Of(ProposedProgram program)
    {
        var reads = ReadsOf(program.Bare);
        var dependencies = new List<(string Server, string Attribute)>();
        var secrets = new List<string>();
        foreach (var read in reads)
        {
            if (ServerOf(read, program) is var (type, server) && reads.Count(other => ServerOf(other, program)?.Service == server) == 1)
            {
                dependencies.Add((server.Name, DependsOn(type, server, read.Name)));
            }
            else if (ConnectionModel.VariableOf(read.Name) is var variable && VariableNameRule.IsValid(variable))
            {
                secrets.Add($"SecretEnv({CSharpLiteral.Of(variable)})");
            }
        }

        var hosts = HostsOf(program.Bare).Where(host => !dependencies.Any(dependency => dependency.Server == host)).ToArray();
        return [.. dependencies.Select(dependency => dependency.Attribute), .. hosts.Select(host => CalledOf(host, program)), .. secrets];
    }

    // What the settings of the container give is there, unless it leads to the container itself.
    private static IReadOnlyList<ConnectionRead> ReadsOf(DeclaredProgram program)
    {
        if (ConfigurationKeys.HaveOtherSources(program))
        {
            return [];
        }

        var settings = program.SettingsOf(program.Service);
        return ConnectionReads.FindIn(program.Code, out _)
            .Where(read => read.IsNeeded && program.Reaches(read.Read) && (settings.InFile($"ConnectionStrings:{read.Name}") is { Text: { Length: > 0 } text } ? LocalConnectionRule.HostIn(text) is not null : !program.HasSetting($"ConnectionStrings:{read.Name}")))
            .GroupBy(read => read.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.FirstOrDefault(read => read.Engine is not null) ?? same.First())
            .ToArray();
    }

    // By what the code connects to, or by the name where nothing says so.
    private static (INamedTypeSymbol Type, ServiceModel Service)? ServerOf(ConnectionRead read, ProposedProgram program)
    {
        var named = program.Servers.Where(server => string.Equals(server.Service.Name, read.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var fit = program.Servers.Where(server => read.Engine is { } engine && server.Service.Backing?.Engine?.Engine == engine).ToArray();
        return named.Length == 1 && named[0].Service.Backing!.EffectiveConnectionString is not null ? named[0]
            : fit.Length == 1 && fit[0].Service.Backing!.EffectiveConnectionString is not null ? fit[0]
            : null;
    }

    private static string DependsOn(INamedTypeSymbol type, ServiceModel server, string connection)
    {
        var name = string.Equals(server.Name, connection, StringComparison.OrdinalIgnoreCase) ? "" : $", Connection = {CSharpLiteral.Of(connection)}";
        return $"DependsOn(typeof({NameOf(type)}){name})";
    }

    private static IEnumerable<string> HostsOf(DeclaredProgram program) => CalledHosts.InCode(program)
        .Where(called => !GuardedCode.IsConditional(called.At))
        .Select(called => called.Host)
        .Concat(CalledHosts.InSettings(program).Select(called => called.Host))
        .Where(host => host != program.Service.Name && ServiceNameRule.IsValid(host))
        .Distinct(StringComparer.Ordinal);

    private static string CalledOf(string host, ProposedProgram program) =>
        program.Servers.Where(server => server.Service.Name == host).Select(server => $"DependsOn(typeof({NameOf(server.Type)}))").FirstOrDefault() ?? $"DependsOn({CSharpLiteral.Of(host)})";

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace.IsGlobalNamespace ? type.Name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
