using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>A health check as a readiness probe: for Compose it decides when others start.</summary>
internal static class ComposeHealth
{
    private static readonly Regex Address = new(@"https?://(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$HOSTNAME)(:(?<port>\d+))?(?<path>/[^\s""'|;&<>]*)?", RegexOptions.CultureInvariant);

    public static void Read(SourceNode service, ServiceDeclaration declaration)
    {
        if (service["healthcheck"] is not { IsDecided: false } check)
        {
            return;
        }

        if (check.TextAt("disable") == "true" || (check["test"]?.Items.FirstOrDefault() ?? check["test"])?.Text == "NONE")
        {
            check.GoesTo($"{ComposeImport.Override}: what has no probe, and is no known server, has no health check");
        }
        else if (declaration is { IsBacking: true, Image: { } image } && Engines.Of(new(Origin.Class) { Image = image }) is not null)
        {
            check.IsDefault("ManifestGen knows the health check of this server");
        }
        else if (declaration.Has("ReadinessProbe"))
        {
            check.IsDefault("follows from [ReadinessProbe]");
        }
        else if (Words(check["test"]) is { Count: > 0 } words)
        {
            Probe(check, words, declaration);
        }

        check["start_period"]?.IsDefault("follows from [StartupProbe]: a minute without one");
        check["start_interval"]?.IsDefault("follows from [StartupProbe]");
    }

    private static void Probe(SourceNode check, IReadOnlyList<string> words, ServiceDeclaration declaration)
    {
        var text = string.Join(" ", words);
        AttributeUse use;
        if ((text.Contains("curl") || text.Contains("wget")) && Address.Match(text) is { Success: true } address)
        {
            use = declaration.Add(new("ReadinessProbe", CSharpValue.Of(address.Groups["path"].Success ? address.Groups["path"].Value : "/")));
            Port(use, address, declaration);
            if (address.Value.StartsWith("https", StringComparison.Ordinal))
            {
                use.Set("Scheme", CSharpValue.Of(ProbeScheme.Https));
            }

            check["test"]!.IsUnderstood("[ReadinessProbe], asked by the program itself: the image needs no curl");
        }
        else
        {
            use = declaration.Add(new("ReadinessProbe", CSharpValue.Of(ProbeKind.Exec)));
            use.Set("Command", CSharpValue.Of(words));
            use.Sources.Add(new("Command", check["test"]!));
            check["test"]!.IsUnderstood("[ReadinessProbe(ProbeKind.Exec, …)]");
        }

        use.Take("PeriodSeconds", check["interval"], DockerValues.Seconds);
        use.Take("TimeoutSeconds", check["timeout"], DockerValues.Seconds);
        use.Take("FailureThreshold", check["retries"], Settings.Number);
    }

    private static void Port(AttributeUse use, Match address, ServiceDeclaration declaration)
    {
        var number = address.Groups["port"].Success && int.TryParse(address.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : address.Value.StartsWith("https", StringComparison.Ordinal) ? 443 : 80;
        var ports = declaration.All("Port").ToList();
        var index = ports.FindIndex(candidate => Equals(candidate.Arguments[0].Value, number));
        if (index < 0)
        {
            ports.Add(declaration.Add(new("Port", CSharpValue.Of(number))));
            ports[ports.Count - 1].Set("Publishing", CSharpValue.Of(PortPublishing.None));
            index = ports.Count - 1;
        }

        if (index > 0)
        {
            use.Set("Port", ports[index]["Name"] ?? CSharpValue.Of(number switch { 80 or 8080 => "http", 443 or 8443 => "https", _ => $"port-{number.ToString(CultureInfo.InvariantCulture)}" }));
        }
    }

    // A text, and CMD-SHELL, are for a shell.
    private static IReadOnlyList<string>? Words(SourceNode? test)
    {
        if (test is { IsScalar: true })
        {
            return ["/bin/sh", "-c", Unescaped(test.Text!)];
        }

        var words = Settings.Texts(test);
        return words is not { Length: > 1 } ? null
            : words[0] == "CMD" ? [.. words.Skip(1).Select(Unescaped)]
            : words[0] == "CMD-SHELL" ? ["/bin/sh", "-c", Unescaped(words[1])]
            : null;
    }

    private static string Unescaped(string text) => text.Replace("$$", "$");
}
