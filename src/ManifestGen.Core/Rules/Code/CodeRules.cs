namespace ManifestGen.Rules.Code;

/// <summary>
/// MGEN901 to MGEN976: what the code of a program does against what its service declares. Only the compiler sees the code, so an analyzer asks for these.
/// </summary>
public static class CodeRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [.. ListeningFindings.Rules, .. ListenedSettings.Rules, .. HealthFindings.Rules, .. AllowedHosts.Rules, .. ConfigurationFindings.Rules, .. StateFindings.Rules, .. PlatformFindings.Rules, .. AddressFindings.Rules, .. ReplicaFindings.Rules, .. RequiredFindings.Rules, .. StoredFindings.Rules, .. LifetimeFindings.Rules, .. RouteFindings.Rules, .. ImageFindings.Rules, .. OptionFindings.Rules];
}
