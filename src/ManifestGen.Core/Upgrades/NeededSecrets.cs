namespace ManifestGen.Upgrades;

/// <summary>The Secrets that an object needs: for its pods, their images, its certificate, or what scales it.</summary>
internal static class NeededSecrets
{
    public static IEnumerable<string> Of(ManifestObject found) =>
    [
        .. NeededObjects.SecretsOf(found),
        .. (found.Pod?.Items("imagePullSecrets") ?? []).Select(secret => secret.Text("name")).OfType<string>(),
        .. OfKind(found).OfType<string>(),
    ];

    private static IEnumerable<string?> OfKind(ManifestObject found) => found.Kind switch
    {
        "Ingress" => found.Document.Items("spec", "tls").Select(tls => tls.Text("secretName")),
        "Gateway" => found.Document.Items("spec", "listeners").SelectMany(listener => listener.Items("tls", "certificateRefs")).Select(secret => secret.Text("name")),
        "TriggerAuthentication" => found.Document.Items("spec", "secretTargetRef").Select(secret => secret.Text("name")),
        "Issuer" or "ClusterIssuer" => [found.Document.Text("spec", "ca", "secretName"), found.Document.Text("spec", "vault", "auth", "tokenSecretRef", "name")],
        _ => [],
    };
}
