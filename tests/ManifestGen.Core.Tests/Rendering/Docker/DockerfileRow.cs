using System.Text.Json;
using System.Text.RegularExpressions;

namespace ManifestGen.Core.Tests.Rendering.Docker;

/// <summary>What the linters of Dockerfiles look for, in groups that are one idea each: hadolint's DL rules and BuildKit's checks.</summary>
/// <param name="Number">The group, in the order in which the project took them up.</param>
/// <param name="Ids">The rules of the linters.</param>
/// <param name="Bad">Lines that break them.</param>
/// <param name="Find">What breaks them in a Dockerfile.</param>
internal sealed record DockerfileRow(int Number, string Ids, IReadOnlyList<string> Bad, Func<IReadOnlyList<Instruction>, IEnumerable<string>> Find)
{
    private static readonly string[] Commands = ["dotnet", "rm", "mkdir", "corepack"];

    private static readonly string[] Keywords = ["FROM", "ARG", "ENV", "RUN", "WORKDIR", "COPY", "LABEL", "EXPOSE", "USER", "ENTRYPOINT"];

    public static IReadOnlyList<DockerfileRow> All { get; } =
    [
        new(80, "DL3000 DL3045 DS-0030 WorkdirRelativePath", ["WORKDIR app", "WORKDIR /usr/bin", "COPY a b/"], WorkingFolders),
        new(81, "DL4000 MaintainerDeprecated", ["MAINTAINER me"], instructions => Of(instructions, "MAINTAINER")),
        new(82, "DL3010 DL3020 DL3021 DL3022 DL3023 DL3067", ["WORKDIR /app\nCOPY a b c", "ADD a.tar.gz /app/", "COPY --from=final a b", "COPY --from=build / /app/"], Copies),
        new(83, "DL3024 DL3063 DuplicateStageName ReservedStageName StageNameCasing FromAsCasing ConsistentInstructionCasing", ["FROM a:1 AS Final", "FROM a:1 as final", "FROM a:1 AS build", "FROM a:1 AS scratch", "user 1:1"], Stages),
        new(84, "DL3012 DL3025 DL4003 DL4004 MultipleInstructionsDisallowed JSONArgsRecommended", ["ENTRYPOINT dotnet x.dll", "ENTRYPOINT [\"a\"]\nENTRYPOINT [\"b\"]", "CMD [\"a\"]", "HEALTHCHECK NONE"], EntryPoints),
        new(85, "DL3043 DL3044 DL3061 UndefinedArgInFrom InvalidDefaultArgInFrom UndefinedVar LegacyKeyValueFormat", ["FROM a:$TAG AS final", "ENV A b", "ENV TOKEN=x", "ARG TOKEN=x", "LABEL a=\"$B\"", "LABEL a=\"${VERSION:-$B}\"", "ONBUILD FROM a:1"], Variables),
        new(86, "DL3029 DL3065 FromPlatformFlagConstDisallowed RedundantTargetPlatform", ["FROM --platform=linux/amd64 a:1 AS final", "FROM --platform=$TARGETPLATFORM a:1 AS final"], Platforms),
        new(87, "ExposeProtoCasing ExposeInvalidFormat DL3011", ["EXPOSE 80/TCP", "EXPOSE 127.0.0.1:80:80"], instructions => Of(instructions, "EXPOSE")
            .SelectMany(ports => ports.Split(' ')).Where(port => !Regex.IsMatch(port, @"\A[0-9]{1,5}(/udp)?\z"))),
        new(89, "DL3002 DL3066", ["USER app", "USER 0"], instructions => Of(instructions, "USER").Where(user => !Regex.IsMatch(user, @"\A[0-9]+:[0-9]+\z"))),
        new(
            90,
            "DL3001 DL3003 DL3004 DL3008 DL3009 DL3013-DL3019 DL3027 DL3028 DL3030-DL3042 DL3046 DL3047 DL3059 DL3060 DL3062 DL4001 DL4005 DL4006",
            ["RUN apk add clang", "RUN dotnet restore && sudo dotnet build", "RUN cd /app && dotnet build", "RUN dotnet run | tee log", "RUN dotnet restore\nRUN dotnet build"],
            Programs),
        new(91, "DL1001 DL3048-DL3058", ["LABEL Maintainer=\"me\"", "LABEL a=\"\"", "LABEL a=b", "LABEL com.docker.a=\"b\"", "LABEL org.opencontainers.image.url=\"a b\""], Labels),
    ];

    /// <summary>Good files but for these lines, each of which breaks rules of this group, so that the judge is judged too.</summary>
    public IEnumerable<string> BadFiles => Bad.Select(lines => $"FROM a:1 AS build\n{lines}");

    private static IEnumerable<string> WorkingFolders(IReadOnlyList<Instruction> instructions)
    {
        var folder = "";
        foreach (var instruction in instructions)
        {
            folder = instruction.Keyword switch { "FROM" => "", "WORKDIR" => instruction.Arguments, _ => folder };
            if (instruction.Keyword is "WORKDIR" or "COPY" && folder is not ("/source" or "/app"))
            {
                yield return $"{instruction} in '{folder}'";
            }
        }
    }

    private static IEnumerable<string> Copies(IReadOnlyList<Instruction> instructions)
    {
        foreach (var instruction in instructions.Where(instruction => instruction.Keyword is "ADD" or "COPY"))
        {
            var (sources, destination) = instruction.Copy();
            var from = instruction.Options.FirstOrDefault(option => option.StartsWith("--from=", StringComparison.Ordinal));
            if (instruction.Keyword == "ADD" || (sources.Count > 1 && destination is not "" && !destination.EndsWith('/')) || from is not (null or "--from=build" or "--from=node") || sources.Contains("/"))
            {
                yield return instruction.ToString();
            }
        }
    }

    private static IEnumerable<string> Stages(IReadOnlyList<Instruction> instructions)
    {
        var names = Of(instructions, "FROM").Select(from => Regex.Match(from, @" AS ([a-z]+)\z").Groups[1].Value).ToArray();
        return names.Where(name => name is "" or "scratch" or "context" || names.Count(other => other == name) > 1)
            .Concat(instructions.Select(instruction => instruction.Keyword).Where(keyword => keyword != keyword.ToUpperInvariant()));
    }

    private static IEnumerable<string> EntryPoints(IReadOnlyList<Instruction> instructions) =>
        Of(instructions, "CMD").Concat(Of(instructions, "HEALTHCHECK")).Concat(Of(instructions, "SHELL"))
            .Concat(Of(instructions, "ENTRYPOINT").Skip(1))
            .Concat(Of(instructions, "ENTRYPOINT").Where(words => !IsExecForm(words)));

    private static bool IsExecForm(string words)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(words) is [var program, ..] && program.Length > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Variables are those that ours set, to values without a meaning of their own. RUN is the shell's, not the Dockerfile's; every other $ that is not escaped begins a variable.
    private static IEnumerable<string> Variables(IReadOnlyList<Instruction> instructions) =>
        instructions.Take(1).Select(instruction => instruction.Keyword).Where(keyword => keyword != "FROM")
            .Concat(instructions.Select(instruction => instruction.Keyword.ToUpperInvariant()).Except(Keywords))
            .Concat(Of(instructions, "ARG").Where(name => name is not ("TARGETARCH" or "VERSION")))
            .Concat(Of(instructions, "ENV").Where(text => !Regex.IsMatch(text, @"\A((NUGET|DOTNET)_[A-Z_]+=/[a-z/]+ ?)+\z")))
            .Concat(instructions.Where(instruction => instruction.Keyword is not ("RUN" or "ENTRYPOINT"))
                .Select(instruction => instruction.Arguments.Contains("[\"", StringComparison.Ordinal) ? instruction.Arguments.Replace(@"\\", @"\", StringComparison.Ordinal) : instruction.Arguments)
                .Select(text => text.Replace("--platform=$BUILDPLATFORM ", "", StringComparison.Ordinal))
                .Select(text => Regex.Replace(text, @"(?<==)""\$\{VERSION:-[A-Za-z0-9_.-]+\}""", ""))
                .Where(text => Regex.IsMatch(text, @"(?<!\\)(\\\\)*\$")));

    private static IEnumerable<string> Platforms(IReadOnlyList<Instruction> instructions) =>
        Of(instructions, "FROM").Where(from => from.StartsWith('-') && !from.StartsWith("--platform=$BUILDPLATFORM ", StringComparison.Ordinal));

    private static IEnumerable<string> Programs(IReadOnlyList<Instruction> instructions)
    {
        foreach (var (first, second) in instructions.Zip(instructions.Skip(1)))
        {
            if (first.Keyword == "RUN" && second.Keyword == "RUN")
            {
                yield return $"{second} follows another RUN";
            }
        }

        foreach (var run in Of(instructions, "RUN"))
        {
            // Quoted words are paths; a mount and a variable stand before the program.
            var unquoted = Regex.Replace(run, @"'[^']*'|\\'|--mount=\S+\s|[A-Za-z_0-9]+=""\$\(cat /run/secrets/[A-Za-z_0-9]+\)""\s", "");
            foreach (var command in unquoted.Split("&&").Where(command => !Commands.Contains(command.Trim().Split(' ')[0]) || command.IndexOfAny(['|', ';', '`']) >= 0))
            {
                yield return command;
            }
        }
    }

    private static IEnumerable<string> Labels(IReadOnlyList<Instruction> instructions) =>
        from text in Of(instructions, "LABEL")
        let labels = Regex.Matches(text, @"\G(?<key>[^\s=""]+)=""(?<value>(\\.|[^""\\])+)""(\s+|\z)", RegexOptions.ExplicitCapture)
        where labels.Sum(label => label.Length) != text.Length
            || labels.Any(label => !Regex.IsMatch(label.Groups["key"].Value, @"\A(?!com\.docker\.|io\.docker\.|org\.dockerproject\.)[a-z0-9]+([.-][a-z0-9]+)*\z"))
            || labels.Any(label => label.Groups["key"].Value is "org.opencontainers.image.source" or "org.opencontainers.image.url" && !Uri.IsWellFormedUriString(label.Groups["value"].Value, UriKind.Absolute))
        select text;

    private static IEnumerable<string> Of(IReadOnlyList<Instruction> instructions, string keyword) =>
        instructions.Where(instruction => instruction.Keyword == keyword).Select(instruction => instruction.Arguments);
}
