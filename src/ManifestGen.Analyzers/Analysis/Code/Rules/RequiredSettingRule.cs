using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN945: the program throws where a setting is missing, and it is missing in the container.</summary>
internal sealed class RequiredSettingRule : ICodeRule
{
    /// <summary>What the host, the image or the platform gives, and what MGEN910 is about.</summary>
    private static readonly string[] Given =
        ["ConnectionStrings:", "ASPNETCORE_", "DOTNET_", "KUBERNETES_", "POD_", "PATH", "HOME", "HOSTNAME", "USER", "TMP", "TEMP", "urls", "environment", "applicationName", "contentRoot", "AllowedHosts", "services:"];

    private static readonly string[] Reading = ["GetValue", "GetEnvironmentVariable"];

    public IEnumerable<string> Names => OptionBindings.Names.Concat(Reading).Concat([ConfigurationKeys.Indexer, "Configuration.Add", "Sources.Add"]);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        ConfigurationKeys.HaveOtherSources(program) || program.Code.MayBeSetByOthers || program.SettingsOf(program.Service) is not { IsComplete: true } settings
            ? []
            : RequiredIn(program)
                .Where(required => !Given.Any(given => IsGiven(required.Key, given)) && !settings.Has(required.Key) && !settings.Has(required.Key.Replace(":", "__")))
                .GroupBy(required => required.Key, StringComparer.OrdinalIgnoreCase)
                .Select(same => new CodeFinding(RequiredFindings.IsMissing(same.Key, program.Service), same.First().At));

    // A name, or what all names of a kind begin with.
    private static bool IsGiven(string key, string given) => given[given.Length - 1] is '_' or ':'
        ? key.StartsWith(given, StringComparison.OrdinalIgnoreCase)
        : string.Equals(key, given, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, SyntaxNode At)> RequiredIn(DeclaredProgram program) => Throwing(program)
        .Concat(program.Code.Calls("GetRequiredSection").Select(call => ((IOperation)call, At: call.NameSyntax())))
        .SelectMany(read => KeysOf(read.Item1, program).Select(key => (key, read.At)))
        .Concat(Checked(program));

    // configuration["Smtp:Host"] ?? throw …
    private static IEnumerable<(IOperation, SyntaxNode At)> Throwing(DeclaredProgram program) =>
        from read in program.Code.Indexers(ConfigurationKeys.Indexer).Concat<IOperation>(program.Code.Calls(Reading))
        where read.Parent is ICoalesceOperation { WhenNull: { } otherwise } coalesce && coalesce.Value == read && otherwise.Unconverted() is IThrowOperation
        select (read, read.Syntax);

    private static IEnumerable<string> KeysOf(IOperation read, DeclaredProgram program)
    {
        var situation = Situations.Of(program.Service);
        return
            from frame in program.Code.Sites.FramesOf(read)
            where !DesignTime.IsIn(read)
            where Guards.Of(read, frame, program.Code)(situation) == true
            let key = ConfigurationKeys.Of(read, frame, program.Code)
            where key is not null
            select key;
    }

    private static IEnumerable<(string Key, SyntaxNode At)> Checked(DeclaredProgram program) =>
        from options in OptionBindings.CheckedIn(program.Code)
        where program.Runs(options.Call, program.Service)
        from key in OptionBindings.RequiredOf(options.Section, options.Type)
        select (key, options.Call.NameSyntax());
}
