using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Rules.Declaration;
using ManifestGen.Tasks.Import.Compose;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>A Dockerfile: what its last stage says of the container.</summary>
internal sealed class DockerfileImport(ImportContext context, SourceFile file)
{
    private const string OwnDockerfile = "a Dockerfile of your own, which ManifestGen leaves alone";

    // Of another system than the one that ManifestGen would choose.
    private static readonly Regex Family = new(@"\Amcr\.microsoft\.com/dotnet/[^:]+:[^-@]*?-(preview-)?(?<name>(alpine|noble|jammy|azurelinux|cbl-mariner|bookworm-slim|bullseye-slim|trixie-slim|chiseled)[\w.-]*)", RegexOptions.CultureInvariant);

    private static readonly Regex Instruction = new(@"\A\s*(?<name>[A-Za-z]+)\s+(?<rest>.*)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly List<(string Name, string Words, SourceNode Node)> _instructions = [];

    /// <summary>The instructions, as a document of the report.</summary>
    public SourceNode Read()
    {
        var document = new SourceNode(file.Name, "", 1, 1);
        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (start, text) = (i, lines[i].TrimEnd('\r'));
            if (text.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                continue;
            }

            while (text.EndsWith("\\", StringComparison.Ordinal) && i + 1 < lines.Length)
            {
                var next = lines[++i].TrimEnd('\r');
                // A comment between the lines of an instruction is none of it.
                text = next.TrimStart().StartsWith("#", StringComparison.Ordinal) ? text : text.Substring(0, text.Length - 1) + next;
            }

            if (Instruction.Match(text) is { Success: true } match)
            {
                var node = new SourceNode(file.Name, match.Groups["name"].Value.ToUpperInvariant(), start + 1, 1) { Text = match.Groups["rest"].Value.Trim() };
                document.Items.Add(node);
                _instructions.Add((node.Path, node.Text!, node));
            }
        }

        return document;
    }

    /// <summary>Says of the project's service what the last stage says, and the stages that it is from.</summary>
    public void Import(string assemblyName)
    {
        if (file.IsOwned)
        {
            _instructions.ForEach(instruction => instruction.Node.IsDefault("ManifestGen wrote it"));
            return;
        }

        // What these hold may be a secret in many ways, and the report has the line.
        foreach (var (_, _, node) in _instructions.Where(instruction => instruction.Name is "RUN" or "ARG" or "ENV" or "CMD" or "ENTRYPOINT" or "HEALTHCHECK" or "SHELL" or "ONBUILD"))
        {
            node.IsSecret = true;
        }

        var stages = DockerStages.Of(_instructions);
        var programs = context.Declarations.Where(declaration => !declaration.IsBacking).ToArray();
        var declaration = programs.Length == 1 ? programs[0] : programs.Length == 0 ? Declare(assemblyName) : null;
        var final = new HashSet<SourceNode>(stages.Final.Select(instruction => instruction.Node));
        foreach (var (name, rest, node) in stages.Final)
        {
            Read(name, rest, node, declaration, stages);
            node.GoesTo(declaration is null && name is "EXPOSE" or "ENV" or "USER" ? "the service that it is meant for: the files declare several" : OwnDockerfile);
        }

        Start(stages, declaration, assemblyName);
        foreach (var (_, _, node) in _instructions)
        {
            node.IsDefault("ManifestGen writes the stages that build");
        }
    }

    private ServiceDeclaration? Declare(string assemblyName)
    {
        var name = KebabCase.Of(assemblyName.Split('.').Last(), ServiceNameRule.MaxLength);
        return ServiceNameRule.IsValid(name) ? context.Declare(name, image: null, isBuilt: true) : null;
    }

    private void Read(string name, string rest, SourceNode node, ServiceDeclaration? declaration, DockerStages stages)
    {
        switch (name)
        {
            case "FROM" when stages.IsStage(DockerStages.ImageOf(rest)):
                node.IsDefault("ManifestGen writes the stages");
                break;
            case "FROM" when Family.Match(DockerStages.ImageOf(rest)) is { Success: true } family:
                node.GoesTo($"the property ContainerFamily of the project: <ContainerFamily>{family.Groups["name"].Value}</ContainerFamily>");
                break;
            case "FROM" when DockerStages.ImageOf(rest).StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal):
                node.IsDefault("ManifestGen chooses the base image; ManifestGenBaseImage is another");
                break;
            case "FROM":
                node.GoesTo("the property ManifestGenBaseImage of the project");
                break;
            case "WORKDIR":
                node.IsDefault("ManifestGen writes how the program is copied and started");
                break;
            case "COPY" when stages.IsFromStage(rest) || rest.Contains(".dll"):
                node.IsDefault("ManifestGen writes how the program is copied and started");
                break;
            // Read together, at the end.
            case "ENTRYPOINT" or "CMD":
                node.Reconsider(Fate.Default, "the last one counts");
                break;
            case "HEALTHCHECK":
                node.GoesTo("[ReadinessProbe], to be written by hand");
                break;
            case "VOLUME":
                node.GoesTo("[Volume], to be written by hand, with a size");
                break;
            case "LABEL":
                node.GoesTo("the project: <ContainerLabel Include=\"…\" Value=\"…\" />");
                break;
            case "EXPOSE" when declaration is not null:
                Expose(rest, node, declaration);
                break;
            case "ENV" when declaration is not null:
                Variables(rest, node, declaration, stages);
                break;
            case "USER" when node != stages.Last("USER"):
                node.IsDefault("the last one counts");
                break;
            case "USER" when declaration is not null && Settings.Number(rest.Split(':')[0]) is { } user:
                if (!declaration.One("Security").Set("RunAsUser", user))
                {
                    node.GoesTo("nothing: another file has another user, which was taken");
                    break;
                }

                if (rest.Split(':') is [_, var other] && Settings.Number(other) is { } group && group.Code != user.Code)
                {
                    declaration.One("Security").Set("RunAsGroup", group);
                }

                node.IsUnderstood("[Security(RunAsUser = …)]");
                if (user.Code == "0")
                {
                    SecurityImport.Explain(node, declaration);
                }

                break;
            case "USER" when rest is "app" or "$APP_UID":
                node.IsDefault("the user 10001, who has no rights");
                break;
        }
    }

    // The arguments after the program, in the entry point and in the command.
    private static void Start(DockerStages stages, ServiceDeclaration? declaration, string assemblyName)
    {
        var (entry, command) = (stages.Last("ENTRYPOINT"), stages.Last("CMD"));
        var words = (entry is null ? [] : Words(entry.Text!)).Concat(command is null || (entry is not null && !IsList(entry.Text!)) ? [] : Words(command.Text!)).ToArray();
        var nodes = new[] { entry, command }.OfType<SourceNode>().ToArray();
        if (nodes.Length == 0)
        {
            return;
        }

        // dotnet Shop.dll and ./Shop.
        var program = Array.FindIndex(words, word => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || word.Split('/').Last() == assemblyName);
        var arguments = words.Skip(program + 1).ToArray();
        if (program < 0 || program > 1 || (program == 1 && words[0].Split('/').Last() != "dotnet"))
        {
            Array.ForEach(nodes, node => node.Reconsider(Fate.Elsewhere, $"{OwnDockerfile}, or EntryPoint of the service: it starts something else than the program"));
        }
        else if (arguments.Length == 0)
        {
            Array.ForEach(nodes, node => node.Reconsider(Fate.Default, "ManifestGen writes how the program is copied and started"));
        }
        else if (declaration is not null && !arguments.Any(Interpolation.HasVariable) && declaration.Head.Set("Arguments", CSharpValue.Of(arguments)))
        {
            foreach (var node in nodes)
            {
                node.Reconsider(Fate.Understood, "Arguments = …");
                declaration.Head.Sources.Add(new("Arguments", node));
            }
        }
        else
        {
            Array.ForEach(nodes, node => node.Reconsider(Fate.Elsewhere, declaration?.Head["Arguments"] is null ? "Arguments of the service that it is meant for" : "another file has other arguments, which were taken"));
        }
    }

    private static bool IsList(string text) => text.StartsWith("[", StringComparison.Ordinal);

    // A list is JSON, of which YAML is made too.
    private static IReadOnlyList<string> Words(string text) =>
        IsList(text) && SourceReader.Read(text, "", out _) is [var list] && Settings.Texts(list) is { } texts ? texts : ShellWords.Of(text);

    private static void Expose(string rest, SourceNode node, ServiceDeclaration declaration)
    {
        var ports = ShellWords.Of(rest).Select(text => (Number: Settings.Number(text.Split('/')[0]), IsUdp: text.EndsWith("/udp", StringComparison.OrdinalIgnoreCase))).ToArray();
        if (ports.Any(port => port.Number is not { Value: > 0 and < 65536 }))
        {
            node.GoesTo("[Port], to be written by hand: it is no number, or has a variable");
            return;
        }

        foreach (var (number, isUdp) in ports)
        {
            // Templates expose 8081 for HTTPS, which needs a certificate that no container has.
            if (number!.Code == "8081" && declaration.Has("Port"))
            {
                node.IsDefault("8081 is for HTTPS on the developer's machine");
            }
            else if (declaration.All("Port").All(port => port.Arguments[0].Code != number.Code || (port["Protocol"]?.Value is PortProtocol.Udp) != isUdp))
            {
                var use = declaration.Add(new("Port", number));
                if (isUdp)
                {
                    use.Set("Protocol", CSharpValue.Of(PortProtocol.Udp));
                }
            }
        }

        node.IsUnderstood("[Port]");
    }

    private static string[][] PairsOf(string rest)
    {
        var words = ShellWords.Of(rest);
        return words.Count > 0 && words[0].Contains('=') ? words.Select(word => word.Split(['='], 2)).ToArray() : words.Count > 1 ? [[words[0], string.Join(" ", words.Skip(1))]] : [];
    }

    private void Variables(string rest, SourceNode node, ServiceDeclaration declaration, DockerStages stages)
    {
        var pairs = PairsOf(rest);
        // The last one counts.
        var later = new HashSet<string>(
            stages.Final.SkipWhile(instruction => instruction.Node != node).Skip(1).Where(instruction => instruction.Name == "ENV").SelectMany(instruction => PairsOf(instruction.Words)).Select(pair => pair[0]),
            StringComparer.Ordinal);
        if (pairs.Length == 0 || pairs.Any(pair => pair.Length < 2 || pair[1].Contains('$')))
        {
            return;
        }

        foreach (var pair in pairs.Where(pair => !later.Contains(pair[0])))
        {
            EnvImport.Literal(pair[0], node, pair[1], declaration, context);
        }

        node.IsDefault("a later ENV counts");
    }
}
