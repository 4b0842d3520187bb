using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>A health check as a readiness probe: for Compose it decides when others start.</summary>
internal sealed class ComposeHealth
{
    // What the generated check waits for without a startup probe.
    private const int StartPeriod = 60;

    // What generated files give the program's own check besides, since a process has to start.
    private const int ProcessStart = 8;

    private const string SelfProbe = "--manifestgen-probe";

    private const string Https = "https:";

    private const string Grpc = "grpc:";

    private static readonly Regex Address = new(@"\Ahttps?://(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:(?<port>\d+))?(?<path>/[^\s""'|;&<>]*)?\z", RegexOptions.CultureInvariant);

    // '|| exit 1' says what the engine does by itself.
    private static readonly Regex Exit = new(@"\s*\|\|\s*(exit\s+[0-9]+|false)\s*;?\s*\z", RegexOptions.CultureInvariant);

    // Options of curl and wget that change nothing of what is asked; those of the second list have a value.
    private static readonly Regex Plain = new(
        @"\A(-[fsSkqLv]+|--fail(-with-body)?|--silent|--show-error|--insecure|--location|--spider|--quiet|--no-verbose|-nv|-qO-|-qO/dev/null|-O-|-O/dev/null|--no-check-certificate|--(tries|timeout|output-document|max-time|connect-timeout|retry)=\S+)\z",
        RegexOptions.CultureInvariant);

    private static readonly string[] WithValue = ["-o", "--output", "-O", "-t", "-T", "-m", "--max-time", "--connect-timeout", "--retry", "--retry-delay", "--tries", "--timeout", "-qO", "-w", "--write-out"];

    private readonly SourceNode _check;
    private readonly ServiceDeclaration _declaration;
    private readonly Interpolation _variables;

    private ComposeHealth(SourceNode check, ServiceDeclaration declaration, Interpolation variables) => (_check, _declaration, _variables) = (check, declaration, variables);

    public static void Read(SourceNode service, ServiceDeclaration declaration, Interpolation variables)
    {
        if (service["healthcheck"] is { IsDecided: false } check)
        {
            new ComposeHealth(check, declaration, variables).Read();
        }
    }

    private void Read()
    {
        var test = _check["test"];
        if (_variables.Switch(_check["disable"]) == true || (test?.Items.FirstOrDefault() ?? test)?.Text == "NONE")
        {
            _check.GoesTo($"{ComposeImport.Override}: what has no probe, and is no known server, has no health check");
        }
        else if (_declaration is { IsBacking: true, Image: { } image } && Engines.Of(new(Origin.Class) { Image = image }) is not null)
        {
            _check.IsDefault("ManifestGen knows the health check of this server");
        }
        else if (_declaration.Has("Job"))
        {
            _check.GoesTo($"{ComposeImport.Override}: nobody waits until a job is healthy");
        }
        else if (_declaration.Has("ReadinessProbe"))
        {
            _check.IsDefault("follows from [ReadinessProbe]");
        }
        else if (Command(test) is { } command)
        {
            Probe(command.Words, command.Plain);
        }
        else
        {
            test?.GoesTo($"{ComposeImport.Override}: it has variables without a value, or no command");
        }

        _check["disable"]?.IsDefault("the check is on");
        Start(_check["start_period"]);
        _check["start_interval"]?.IsDefault("follows from [StartupProbe]");
    }

    private void Start(SourceNode? period)
    {
        if (_variables.Text(period) is { } text && (text == "0s" || DockerValues.Seconds(text) is { Value: int and <= StartPeriod }))
        {
            period!.IsDefault("the generated check waits a minute; [StartupProbe] says another time");
        }

        period?.GoesTo("[StartupProbe], to be written by hand: without one, the generated check waits a minute");
    }

    private void Probe(IReadOnlyList<string> words, IReadOnlyList<string>? plain)
    {
        AttributeUse use;
        var test = _check["test"]!;
        if (Array.IndexOf([.. words], SelfProbe) is var self && self >= 0)
        {
            use = OfProgram([.. words.Skip(self + 1)]);
            test.IsUnderstood("[ReadinessProbe], which the program answers");
        }
        else if (plain is not null && Request(plain) is { } address)
        {
            use = _declaration.Add(new("ReadinessProbe", CSharpValue.Of(address.Groups["path"].Success ? address.Groups["path"].Value : "/")));
            Port(use, address);
            if (address.Value.StartsWith("https", StringComparison.Ordinal))
            {
                use.Set("Scheme", CSharpValue.Of(ProbeScheme.Https));
            }

            test.IsUnderstood("[ReadinessProbe], asked by the program itself: the image needs no curl");
        }
        else
        {
            use = _declaration.Add(new("ReadinessProbe", CSharpValue.Of(ProbeKind.Exec)));
            use.Set("Command", CSharpValue.Of(words));
            use.Sources.Add(new("Command", test));
            test.IsUnderstood("[ReadinessProbe(ProbeKind.Exec, …)]");
        }

        use.Take("PeriodSeconds", _check["interval"], text => Seconds(text));
        use.Take("TimeoutSeconds", _check["timeout"], text => Seconds(text) is { Value: int seconds } ? CSharpValue.Of(self >= 0 && seconds > ProcessStart ? seconds - ProcessStart : seconds) : null);
        use.Take("FailureThreshold", _check["retries"], text => _variables.Resolve(text, out _) is { } resolved ? Settings.Number(resolved) : null);
    }

    private CSharpValue? Seconds(string text) => _variables.Resolve(text, out _) is { } resolved ? DockerValues.Seconds(resolved) : null;

    // [port] [path, or grpc:service] [headers], as ManifestGen writes it.
    private AttributeUse OfProgram(string[] words)
    {
        var hasPort = words.Length > 0 && words[0].All(char.IsDigit);
        var what = words.Skip(hasPort ? 1 : 0).ToArray();
        var path = what.Length == 0 ? null : what[0].StartsWith(Https, StringComparison.Ordinal) ? what[0].Substring(Https.Length) : what[0];
        var use = _declaration.Add(new("ReadinessProbe", path is null ? CSharpValue.Of(ProbeKind.Tcp) : path.StartsWith(Grpc, StringComparison.Ordinal) ? CSharpValue.Of(ProbeKind.Grpc) : CSharpValue.Of(path)));
        if (path?.StartsWith(Grpc, StringComparison.Ordinal) == true && path.Length > Grpc.Length)
        {
            use.Set("GrpcService", CSharpValue.Of(path.Substring(Grpc.Length)));
        }

        if (path != what.FirstOrDefault())
        {
            use.Set("Scheme", CSharpValue.Of(ProbeScheme.Https));
        }

        if (what.Length > 1)
        {
            use.Set("Headers", CSharpValue.Of(what.Skip(1).ToArray()));
        }

        if (hasPort && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Port(use, number);
        }

        return use;
    }

    // A command that asks one address, and does nothing else.
    private static Match? Request(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words[0].Split('/').Last() is not ("curl" or "wget"))
        {
            return null;
        }

        Match? found = null;
        for (var i = 1; i < words.Count; i++)
        {
            if (Plain.IsMatch(words[i]))
            {
                continue;
            }

            if (WithValue.Contains(words[i]))
            {
                i++;
            }
            else if (found is null && Address.Match(words[i]) is { Success: true } address)
            {
                found = address;
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    private void Port(AttributeUse use, Match address) => Port(use, address.Groups["port"].Success && int.TryParse(address.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : address.Value.StartsWith("https", StringComparison.Ordinal) ? 443 : 80);

    private void Port(AttributeUse use, int number)
    {
        var ports = _declaration.All("Port").ToList();
        var index = ports.FindIndex(candidate => Equals(candidate.Arguments[0].Value, number));
        if (index < 0)
        {
            ports.Add(_declaration.Add(new("Port", CSharpValue.Of(number))));
            ports[ports.Count - 1].Set("Publishing", CSharpValue.Of(PortPublishing.None));
            index = ports.Count - 1;
        }

        if (index > 0)
        {
            use.Set("Port", ports[index]["Name"] ?? CSharpValue.Of(number switch { 80 or 8080 => "http", 443 or 8443 => "https", _ => $"port-{number.ToString(CultureInfo.InvariantCulture)}" }));
        }
    }

    // A text, and CMD-SHELL, are for a shell. Plain is a command that needs none.
    private (IReadOnlyList<string> Words, IReadOnlyList<string>? Plain)? Command(SourceNode? test)
    {
        var texts = test is { IsScalar: true } ? ["CMD-SHELL", test.Text!] : Settings.Texts(test);
        var words = texts?.Select(text => _variables.Resolve(text, out _) ?? "\0").ToArray();
        if (words is not { Length: > 1 } || words.Contains("\0") || words[0] is not ("CMD" or "CMD-SHELL"))
        {
            return null;
        }

        if (words[0] == "CMD")
        {
            var own = words.Skip(1).ToArray();
            return (own, own);
        }

        var command = Exit.Replace(words[1], "");
        return (["/bin/sh", "-c", words[1]], command.IndexOfAny(['|', '&', ';', '<', '>', '$', '`', '(', '\n']) < 0 ? ShellWords.Of(command) : null);
    }
}
