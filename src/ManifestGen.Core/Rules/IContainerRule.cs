namespace ManifestGen.Rules;

/// <summary>A rule about a container: one of a service, of a backing service, or one beside the service in its pod, which is declared in the same terms.</summary>
public interface IContainerRule : IServiceRule;
