using System.Runtime.CompilerServices;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Testing;

/// <summary>Commands that succeed where what a test needs is there.</summary>
public static class RequiredCommands
{
    /// <summary>Docker builds images. Asks the engine: <c>docker buildx inspect</c> succeeds without one.</summary>
    public const string ImageBuilder = "docker buildx du";
}

/// <summary>A test that needs a program; it is skipped, saying so, where the command does not end with 0.</summary>
public sealed class RequiresCommandFactAttribute : FactAttribute
{
    public RequiresCommandFactAttribute(string command, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnCommand(command), file, method);
}

/// <inheritdoc cref="RequiresCommandFactAttribute"/>
public sealed class RequiresCommandTheoryAttribute : TheoryAttribute
{
    public RequiresCommandTheoryAttribute(string command, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnCommand(command), file, method);
}

/// <summary>A test that needs the published schemas, which are not ours to commit; it is skipped, saying so, where they are absent.</summary>
public sealed class RequiresSchemasFactAttribute : FactAttribute
{
    public RequiresSchemasFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnSchemas(), file, method);
}

/// <inheritdoc cref="RequiresSchemasFactAttribute"/>
public sealed class RequiresSchemasTheoryAttribute : TheoryAttribute
{
    public RequiresSchemasTheoryAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnSchemas(), file, method);
}

/// <summary>A test that needs the models of custom resources from npm; it is skipped, saying so, where they are absent.</summary>
public sealed class RequiresCustomResourcesFactAttribute : FactAttribute
{
    public RequiresCustomResourcesFactAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnNodeModules(), file, method);
}

/// <inheritdoc cref="RequiresCustomResourcesFactAttribute"/>
public sealed class RequiresCustomResourcesTheoryAttribute : TheoryAttribute
{
    public RequiresCustomResourcesTheoryAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnNodeModules(), file, method);
}

/// <summary>A test that needs Mermaid from npm; it is skipped, saying so, where it is absent.</summary>
public sealed class RequiresMermaidTheoryAttribute : TheoryAttribute
{
    public RequiresMermaidTheoryAttribute([CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        DisplayName = SkippedTest.NameOf(Skip = Requirements.OnNodeModules(), file, method);
}

/// <summary>The console of <c>dotnet test</c> names a skipped test, and not its reason: the reason is a part of the name.</summary>
public static class SkippedTest
{
    /// <summary>Null, which leaves a test its own name, where there is no reason to skip it.</summary>
    public static string? NameOf(string? reason, string file, string method) =>
        reason is null ? null : $"{Path.GetFileNameWithoutExtension(file)}.{method}: {reason}";
}

internal static class Requirements
{
    /// <summary>Set to 1 where everything must be there, as in CI: a test that cannot run fails instead of being skipped.</summary>
    private const string RequireAll = "MANIFESTGEN_REQUIRE_ALL";

    private static readonly bool MaySkip = Environment.GetEnvironmentVariable(RequireAll) != "1";

    public static string? OnCommand(string command) =>
        MaySkip && !CommandLine.Answers(command) ? $"Needs '{command}' to succeed on this machine." : null;

    public static string? OnSchemas() =>
        MaySkip && Schemas.Folder is null ? $"Needs the folder of schemas that the variable {Schemas.Variable} names." : null;

    public static string? OnNodeModules() =>
        MaySkip && CustomResources.Modules is null ? $"Needs the node_modules folder that the variable {CustomResources.Variable} names." : null;
}
