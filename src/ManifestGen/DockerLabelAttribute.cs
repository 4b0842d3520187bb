namespace ManifestGen;

/// <summary>
/// A label for what reads the labels of an engine, such as a reverse proxy: <c>[DockerLabel("traefik.http.routers.catalog.rule", "Host(`shop.example.com`)")]</c>.
/// Unlike those of Kubernetes, for which <see cref="LabelAttribute"/> is, its value is any text.
/// </summary>
/// <remarks>
/// Compose: <c>labels</c> of the container. Swarm: <c>deploy.labels</c> of the service, which is what a proxy reads there, or <c>labels</c> of its containers:
/// see <see cref="On"/>. Kubernetes has an Ingress or a route for it (MGEN178).
/// Errors: MGEN176 (key), MGEN177 (declared twice, or a key that is set already).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DockerLabelAttribute : ManifestAttribute
{
    /// <summary>Declares a label.</summary>
    /// <param name="key">The key: signs of ASCII, without blanks and <c>=</c>, that does not begin with <c>com.docker.</c>, <c>io.docker.</c> or <c>org.dockerproject.</c>, which are Docker's own.</param>
    /// <param name="value">The value. Nothing in it is expanded: <c>$</c> and <c>{{</c> reach the label unchanged.</param>
    public DockerLabelAttribute(string key, string value) => (Key, Value) = (key, value);

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>The object that gets it in Swarm. Default: <see cref="DockerObjects.Service"/>. In Compose it is always the container (MGEN179).</summary>
    public DockerObjects On { get; set; } = DockerObjects.Service;
}

/// <summary>What an engine labels.</summary>
[Flags]
public enum DockerObjects
{
    /// <summary>The service of a Swarm.</summary>
    Service = 1,

    /// <summary>Its containers.</summary>
    Container = 2,

    /// <summary>Both.</summary>
    All = 3,
}
