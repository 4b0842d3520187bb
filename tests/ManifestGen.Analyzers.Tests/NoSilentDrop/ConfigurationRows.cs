using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class ConfigurationRows
{
    public static readonly DropRow[] All =
    [
        ("SecretEnvAttribute.Optional", Service + """[SecretEnv("A")]""", Service + """[SecretEnv("A", Optional = true)]"""),
        ("ConfigEnvAttribute.Name", Service + """[ConfigEnv("A", Key = "k")]""", Service + """[ConfigEnv("B", Key = "k")]"""),
        ("ConfigEnvAttribute.ConfigMap", Service + """[ConfigEnv("A")]""", Service + """[ConfigEnv("A", ConfigMap = "other")]"""),
        ("ConfigEnvAttribute.Key", Service + """[ConfigEnv("A")]""", Service + """[ConfigEnv("A", Key = "other")]"""),
        ("ConfigEnvAttribute.Optional", Service + """[ConfigEnv("A")]""", Service + """[ConfigEnv("A", Optional = true)]"""),
        ("ConfigEnvFromAttribute.ConfigMap", Service + """[ConfigEnvFrom("a")]""", Service + """[ConfigEnvFrom("b")]"""),
        ("ConfigEnvFromAttribute.Prefix", Service + """[ConfigEnvFrom("a")]""", Service + """[ConfigEnvFrom("a", Prefix = "A_")]"""),
        ("ConfigEnvFromAttribute.Optional", Service + """[ConfigEnvFrom("a")]""", Service + """[ConfigEnvFrom("a", Optional = true)]"""),
        ("SecretEnvFromAttribute.Secret", Service + """[SecretEnvFrom("a")]""", Service + """[SecretEnvFrom("b")]"""),
        ("SecretEnvFromAttribute.Prefix", Service + """[SecretEnvFrom("a")]""", Service + """[SecretEnvFrom("a", Prefix = "A_")]"""),
        ("SecretEnvFromAttribute.Optional", Service + """[SecretEnvFrom("a")]""", Service + """[SecretEnvFrom("a", Optional = true)]"""),
        ("FieldEnvAttribute.Name", Service + """[FieldEnv("A", PodField.Name)]""", Service + """[FieldEnv("B", PodField.Name)]"""),
        ("FieldEnvAttribute.Field", Service + """[FieldEnv("A", PodField.Name)]""", Service + """[FieldEnv("A", PodField.PodIps)]"""),
        ("FieldEnvAttribute.Key", Service + """[FieldEnv("A", PodField.Label, Key = "a")]""", Service + """[FieldEnv("A", PodField.Label, Key = "b")]"""),
        ("ResourceEnvAttribute.Name", Service + """[ResourceEnv("A", ResourceField.CpuRequest)]""", Service + """[ResourceEnv("B", ResourceField.CpuRequest)]"""),
        ("ResourceEnvAttribute.Field", Service + """[ResourceEnv("A", ResourceField.CpuRequest)]""", Service + """[ResourceEnv("A", ResourceField.EphemeralStorageLimit)]"""),
        ("ResourceEnvAttribute.Divisor", Service + """[ResourceEnv("A", ResourceField.CpuRequest)]""", Service + """[ResourceEnv("A", ResourceField.CpuRequest, Divisor = "1m")]"""),
        ("ConfigValueAttribute.Name", Service + """[ConfigValue("A", "1")]""", Service + """[ConfigValue("B", "1")]"""),
        ("ConfigValueAttribute.Value", Service + """[ConfigValue("A", "1")]""", Service + """[ConfigValue("A", "2")]"""),
        ("ConfigFileAttribute.Path", Service + """[ConfigFile("/etc/a", ConfigMap = "a")]""", Service + """[ConfigFile("/etc/b", ConfigMap = "a")]"""),
        ("ConfigFileAttribute.Source", Service + """[ConfigFile("/app/a.json", Source = "config/a.json")]""", Service + """[ConfigFile("/app/a.json", Source = "config/b.json")]"""),
        ("ConfigFileAttribute.ConfigMap", Service + """[ConfigFile("/etc/a")]""", Service + """[ConfigFile("/etc/a", ConfigMap = "other")]"""),
        ("ConfigFileAttribute.Key", Service + """[ConfigFile("/etc/a/b")]""", Service + """[ConfigFile("/etc/a/b", Key = "k")]"""),
        ("ConfigFileAttribute.Mode", Service + """[ConfigFile("/app/a.json", Source = "config/a.json")]""", Service + """[ConfigFile("/app/a.json", Source = "config/a.json", Mode = "0440")]"""),
        ("ConfigFileAttribute.Optional", Service + """[ConfigFile("/etc/a")]""", Service + """[ConfigFile("/etc/a", Optional = true)]"""),
        ("SecretFileAttribute.Path", Service + """[SecretFile("/etc/a/b", Key = "k")]""", Service + """[SecretFile("/etc/a/c", Key = "k")]"""),
        ("SecretFileAttribute.Secret", Service + """[SecretFile("/etc/a/b", Key = "k")]""", Service + """[SecretFile("/etc/a/b", Key = "k", Secret = "other")]"""),
        ("SecretFileAttribute.Key", Service + """[SecretFile("/etc/a/b")]""", Service + """[SecretFile("/etc/a/b", Key = "k")]"""),
        ("SecretFileAttribute.Mode", Service + """[SecretFile("/etc/a/b", Key = "k")]""", Service + """[SecretFile("/etc/a/b", Key = "k", Mode = "0444")]"""),
        ("SecretFileAttribute.Optional", Service + """[SecretFile("/etc/a/b", Key = "k")]""", Service + """[SecretFile("/etc/a/b", Key = "k", Optional = true)]"""),
        ("FieldFileAttribute.Path", Service + """[FieldFile("/etc/a/b", PodField.Labels)]""", Service + """[FieldFile("/etc/a/c", PodField.Labels)]"""),
        ("FieldFileAttribute.Field", Service + """[FieldFile("/etc/a/b", PodField.Labels)]""", Service + """[FieldFile("/etc/a/b", PodField.Annotations)]"""),
        ("FieldFileAttribute.Key", Service + """[FieldFile("/etc/a/b", PodField.Label, Key = "a")]""", Service + """[FieldFile("/etc/a/b", PodField.Label, Key = "b")]"""),
        ("TokenFileAttribute.Path", Service + """[TokenFile("/etc/a/b")]""", Service + """[TokenFile("/etc/a/c")]"""),
        ("TokenFileAttribute.Audience", Service + """[TokenFile("/etc/a/b")]""", Service + """[TokenFile("/etc/a/b", Audience = "vault")]"""),
        ("TokenFileAttribute.ExpirationSeconds", Service + """[TokenFile("/etc/a/b")]""", Service + """[TokenFile("/etc/a/b", ExpirationSeconds = 600)]"""),
    ];
}
