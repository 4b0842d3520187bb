namespace ManifestGen.Import;

/// <summary>Kubernetes objects as users write them.</summary>
internal static class Manifest
{
    public static string Deployment(string name, string container = "", string spec = "", string pod = "", int port = 8080) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}} }
        spec:
          selector: { matchLabels: { app: {{name}} } }
          template:
            metadata: { labels: { app: {{name}} } }
            spec:
              containers:
                - name: {{name}}
                  image: ghcr.io/acme/{{name}}:1.4.0
                  ports: [{ containerPort: {{port}} }]
        {{Indented(container, 10)}}{{Indented(pod, 6)}}{{Indented(spec, 2)}}---

        """;

    public static string Service(string name, string ports = "[{ port: 80, targetPort: 8080 }]") => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: {{name}} }
        spec: { selector: { app: {{name}} }, ports: {{ports}} }
        ---

        """;

    public static string Policy(string name, string spec, string app = "") => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: {{name}}-policy }
        spec:
          podSelector: {{(app.Length == 0 ? $"{{ matchLabels: {{ app: {name} }} }}" : app)}}
        {{Indented(spec, 2)}}---

        """;

    private static string Indented(string text, int by) => text.Length == 0 ? "" : string.Concat(text.TrimEnd('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));
}
