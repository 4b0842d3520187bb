namespace ManifestGen.Analysis.Code.Rules;

/// <summary>The rules about code, in the order in which they are asked. A new rule is a file here, a line, and what it says in the folder Rules/Code of Core.</summary>
internal static class CodeRuleList
{
    public static IReadOnlyList<ICodeRule> All { get; } =
    [
        new ListenedPortRule(),
        new LoopbackRule(),
        new ListenSettingRule(),
        new UnservedPortRule(),
        new ProbeRouteRule(),
        new AllowedHostsRule(),
        new HealthChecksRule(),
        new ShutdownTimeoutRule(),
        new MissingConnectionRule(),
        new DatabaseRule(),
        new CalledHostRule(),
        new WrittenFileRule(),
        new SqliteRule(),
        new InMemoryRule(),
        new MigrationRule(),
        new KubernetesClientRule(),
        new GrpcRule(),
        new GrpcChecksRule(),
        new MetricsPathRule(),
        new CultureRule(),
        new SocketRule(),
        new HttpsCertificateRule(),
        new HttpsRedirectionRule(),
        new DefaultPortRule(),
        new DataProtectionRule(),
        new SignalRRule(),
        new SchedulerRule(),
        new HostedLoopRule(),
        new RateLimitRule(),
        new LocalConnectionRule(),
        new RequiredSettingRule(),
        new MisspeltVariableRule(),
        new DeveloperKeyRule(),
        new WindowsPathRule(),
        new LifetimeRule(),
        new MissingToolRule(),
        new LivenessCheckRule(),
        new PublicMetricsRule(),
        new UnusedDependencyRule(),
    ];
}
