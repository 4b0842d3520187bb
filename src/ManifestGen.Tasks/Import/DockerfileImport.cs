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
                text = text.Substring(0, text.Length - 1) + lines[++i].TrimEnd('\r');
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

    /// <summary>Says of the project's service what the last stage says.</summary>
    public void Import(string assemblyName)
    {
        var last = _instructions.FindLastIndex(instruction => instruction.Name == "FROM");
        // What these hold may be a secret in many ways, and the report has the line.
        foreach (var (_, _, node) in _instructions.Where(instruction => instruction.Name is "RUN" or "ARG" or "ENV" or "CMD" or "ENTRYPOINT" or "HEALTHCHECK" or "SHELL" or "ONBUILD"))
        {
            node.IsSecret = true;
        }

        foreach (var (_, _, node) in _instructions.Take(last))
        {
            node.IsDefault("ManifestGen writes the stages that build");
        }

        if (file.IsOwned)
        {
            _instructions.ForEach(instruction => instruction.Node.IsDefault("ManifestGen wrote it"));
            return;
        }

        var programs = context.Declarations.Where(declaration => !declaration.IsBacking).ToArray();
        var declaration = programs.Length == 1 ? programs[0] : programs.Length == 0 ? Declare(assemblyName) : null;
        foreach (var (name, rest, node) in _instructions.Skip(Math.Max(last, 0)))
        {
            Read(name, rest, node, declaration);
            node.GoesTo(declaration is null && name is "EXPOSE" or "ENV" or "USER" ? "the service that it is meant for: the files declare several" : OwnDockerfile);
        }
    }

    private ServiceDeclaration? Declare(string assemblyName)
    {
        var name = KebabCase.Of(assemblyName.Split('.').Last(), ServiceNameRule.MaxLength);
        return ServiceNameRule.IsValid(name) ? context.Declare(name, image: null, isBuilt: true) : null;
    }

    private void Read(string name, string rest, SourceNode node, ServiceDeclaration? declaration)
    {
        switch (name)
        {
            case "FROM" when rest.Contains("mcr.microsoft.com/dotnet/") || !rest.Split(' ')[0].Contains('/'):
                node.IsDefault("ManifestGen chooses the base image; ManifestGenBaseImage is another");
                break;
            case "FROM":
                node.GoesTo("the property ManifestGenBaseImage of the project");
                break;
            case "WORKDIR" or "COPY" or "ENTRYPOINT" or "CMD" when name is "WORKDIR" || rest.Contains("--from") || rest.Contains(".dll"):
                node.IsDefault("ManifestGen writes how the program is copied and started");
                break;
            case "LABEL":
                node.GoesTo("the project: <ContainerLabel Include=\"…\" Value=\"…\" />");
                break;
            case "EXPOSE" when declaration is not null:
                Expose(rest, node, declaration);
                break;
            case "ENV" when declaration is not null:
                Variables(rest, node, declaration);
                break;
            case "USER" when declaration is not null && Settings.Number(rest.Split(':')[0]) is { } user:
                declaration.One("Security").Set("RunAsUser", user);
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

    private static void Expose(string rest, SourceNode node, ServiceDeclaration declaration)
    {
        foreach (var text in ShellWords.Of(rest))
        {
            if (Settings.Number(text.Split('/')[0]) is not { } number)
            {
                return;
            }

            // Templates expose 8081 for HTTPS, which needs a certificate that no container has.
            if (number.Code == "8081" && declaration.Has("Port"))
            {
                node.IsDefault("8081 is for HTTPS on the developer's machine");
            }
            else if (declaration.All("Port").All(port => port.Arguments[0].Code != number.Code))
            {
                declaration.Add(new("Port", number));
            }
        }

        node.IsUnderstood("[Port]");
    }

    private void Variables(string rest, SourceNode node, ServiceDeclaration declaration)
    {
        var words = ShellWords.Of(rest);
        var pairs = words.Count > 0 && words[0].Contains('=') ? words.Select(word => word.Split(['='], 2)).ToArray() : words.Count > 1 ? [[words[0], string.Join(" ", words.Skip(1))]] : [];
        if (pairs.Length == 0 || pairs.Any(pair => pair.Length < 2 || pair[1].Contains('$')))
        {
            return;
        }

        foreach (var pair in pairs)
        {
            EnvImport.Literal(pair[0], node, pair[1], declaration, context);
        }
    }
}
